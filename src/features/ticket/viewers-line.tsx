'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useOtherViewers } from '#client/use-other-viewers.ts'
import { useViewing } from '#client/viewers.ts'

/** Says who else has the ticket open, and tells them that it is open here. */
export function ViewersLine({ ticketId }: { ticketId: string }) {
  const common = useTranslations('common')
  useViewing(ticketId)
  const others = useOtherViewers(ticketId)
  return (
    <p role="status" className={others.length > 0 ? 'flex items-center gap-2 bg-accent-soft px-4 py-2 text-base font-semibold' : 'sr-only'}>
      {others.length > 0 && (
        <>
          <Eye aria-hidden className="size-5 shrink-0" />
          {common('viewers.also', { names: others.join('; ') })}
        </>
      )}
    </p>
  )
}
