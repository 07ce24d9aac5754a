'use client'

import { useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import { useFormat } from '#client/use-format.ts'
import { useNow } from '#client/use-now.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { isActive } from '#domain/assignment.ts'
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

/** The one agency that others wait for, by its code; `null` where nobody came, or several are late. */
export function lateAgencyOf(ticket: Ticket): string | null {
  if (attentionOf(ticket) !== 'overdue') return null
  const [late, another] = ticket.assignments.filter(({ status, overdue }) => isActive(status) && overdue !== null)
  return late?.status === 'pending' && !another ? late.agency : null
}

/** Why a ticket stands where it does in the list, in words; work in hand says how far it has come. */
export function ReasonBadge({ ticket }: { ticket: Ticket }) {
  const t = useTranslations('common')
  const city = useCity()
  const format = useFormat()
  const now = useNow()
  const reason = attentionOf(ticket)
  const state = markStateOf(ticket)
  const late = lateAgencyOf(ticket)
  const age = format.age(overdueSeconds(ticket, now))
  const words =
    late !== null
      ? t('agencyNotAcceptedFor', { agency: city.agencyName(late), age })
      : isLate(reason)
        ? t(reason === 'overdue' ? 'overdueBy' : 'nobodyAcceptedFor', { age })
        : reason === 'working' && state !== 'waiting' && state !== 'resolved'
          ? t(`assignmentStatus.${state}`)
          : t(`attention.${reason}`)
  return (
    <Badge tone={tones[reason]} className={cx('max-w-full shrink-0 py-0! tabular-nums', isLate(reason) && 'bg-critical-fill! text-white!')}>
      {words}
    </Badge>
  )
}
