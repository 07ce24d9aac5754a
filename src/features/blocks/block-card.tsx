'use client'

import { useTranslations } from 'next-intl'
import { Age } from '#client/marks/age.tsx'
import { useFormat } from '#client/use-format.ts'
import type { Block } from '#contracts/api/caller-endpoints.ts'
import { Badge, type BadgeTone } from '#ui/badge.tsx'
import { DecideForm } from './decide-form.tsx'

const tones: Record<Block['state'], BadgeTone> = { proposed: 'urgent', active: 'critical', expired: 'neutral', declined: 'neutral', lifted: 'neutral' }

/** One soft block: the end of its number, what led to it, what was decided; and what can be decided now. */
export function BlockCard({ block, onDecided }: { block: Block; onDecided: () => void }) {
  const t = useTranslations('calls.blocks')
  const format = useFormat()
  const label = t('phone', { ending: block.phoneEnding ?? '' })
  return (
    <li aria-label={label} className="flex flex-col gap-2.5 rounded-md border border-line bg-surface p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <strong className="text-base tabular-nums">{label}</strong>
        <Badge tone={tones[block.state]}>{t(`state.${block.state}`)}</Badge>
        <span>{t('counts', { misuses: block.misuses, silents: block.silents })}</span>
        <span className="text-sm text-quiet" title={format.dateTime(block.proposedAt)}>
          {t('proposedAt', { time: format.dateTime(block.proposedAt) })} (<Age since={block.proposedAt} />)
        </span>
      </div>
      {block.decidedBy !== null && (
        <p className="wrap-anywhere">
          {block.until !== null && <strong className="tabular-nums">{t('until', { time: format.dateTime(block.until) })} </strong>}
          {t('by', { name: block.decidedBy, reason: block.reason ?? '' })}
          {block.overrides > 0 && <Badge tone="urgent" className="ml-2">{t('overrides', { count: block.overrides })}</Badge>}
        </p>
      )}
      {block.liftedBy !== null && block.liftedAt !== null && (
        <p className="text-quiet wrap-anywhere">{t('lifted', { name: block.liftedBy, time: format.timeZoned(block.liftedAt), reason: block.liftReason ?? '' })}</p>
      )}
      {(block.state === 'proposed' || block.state === 'active') && <DecideForm block={block} onDecided={onDecided} />}
    </li>
  )
}
