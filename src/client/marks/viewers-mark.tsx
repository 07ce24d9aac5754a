'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useOtherViewers } from '../use-other-viewers.ts'

/** A small mark on a ticket that somebody else has open; nothing when nobody has. */
export function ViewersMark({ ticketId }: { ticketId: string }) {
  const common = useTranslations('common')
  const others = useOtherViewers(ticketId)
  if (others.length === 0) return null
  const words = common('viewers.open', { names: others.join('; ') })
  return (
    <span title={words} className="inline-flex items-center gap-1">
      <Eye aria-hidden className="size-4" />
      <span className="sr-only">{words}</span>
      {others.length > 1 && <span aria-hidden>{others.length}</span>}
    </span>
  )
}
