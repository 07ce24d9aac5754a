'use client'

import { useTranslations } from 'next-intl'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { attentionOf, isLate, overdueSeconds, type AttentionReason } from '#domain/attention.ts'
import { Badge, type BadgeTone } from '#ui/badge.tsx'
import { cx } from '#ui/cx.ts'
import { markStateOf } from '../markers/ticket-mark.ts'

const tones: Readonly<Record<AttentionReason, BadgeTone>> = {
  'nobody-accepted': 'critical',
  overdue: 'critical',
  'declined-by-all': 'critical',
  unassigned: 'urgent',
  unaccepted: 'urgent',
  resolved: 'neutral',
  working: 'neutral',
}

/** Why a ticket stands where it does in the list, in words; work in hand says how far it has come. */
export function ReasonBadge({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('common')
  const format = useFormat()
  const now = useNow()
  const reason = attentionOf(ticket)
  const state = markStateOf(ticket)
  const words =
    isLate(reason)
      ? t(reason === 'overdue' ? 'overdueBy' : 'nobodyAcceptedFor', { age: format.age(overdueSeconds(ticket, now)) })
      : reason === 'working' && state !== 'waiting' && state !== 'resolved'
        ? t(`assignmentStatus.${state}`)
        : t(`attention.${reason}`)
  return (
    <Badge tone={tones[reason]} className={cx('shrink-0 py-0! whitespace-nowrap tabular-nums', isLate(reason) && 'bg-critical-fill! text-white!')}>
      {words}
    </Badge>
  )
}
