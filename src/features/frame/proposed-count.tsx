'use client'

import { useTranslations } from 'next-intl'
import { useBlocks } from '#client/blocks/use-blocks.ts'
import { Badge } from '#ui/badge.tsx'

/** How many soft blocks wait for a decision, beside the link to their page; nothing while there are none. */
export function ProposedCount() {
  const t = useTranslations('calls.blocks')
  const count = useBlocks().items?.filter(({ state }) => state === 'proposed').length ?? 0
  if (count === 0) return null
  return (
    <Badge tone="urgent" className="ml-1.5">
      <span aria-hidden className="tabular-nums">{count}</span>
      <span className="sr-only">{t('count', { count })}</span>
    </Badge>
  )
}
