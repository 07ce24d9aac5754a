import { useTranslations } from 'next-intl'
import type { AssignmentStatus } from '#domain/assignment.ts'
import type { TicketStatus } from '#domain/ticket.ts'
import { cx } from '#ui/cx.ts'

type RingForm = 'waiting' | 'broken' | 'solid' | 'arrow' | 'dot' | 'tick' | 'filled-tick' | 'cross' | 'minus' | 'join'

const assignmentForms: Record<AssignmentStatus, RingForm> = {
  pending: 'waiting',
  accepted: 'solid',
  en_route: 'arrow',
  on_scene: 'dot',
  completed: 'tick',
  declined: 'cross',
  withdrawn: 'minus',
}
const ticketForms: Record<TicketStatus, RingForm> = {
  new: 'waiting',
  dispatched: 'broken',
  in_progress: 'solid',
  resolved: 'tick',
  closed: 'filled-tick',
  cancelled: 'cross',
  merged: 'join',
}
const insides: Partial<Record<RingForm, string>> = {
  arrow: 'M5 8h6M8.5 5.2 11.3 8l-2.8 2.8',
  tick: 'm5 8.2 2.2 2.2L11 6',
  'filled-tick': 'm5 8.2 2.2 2.2L11 6',
  cross: 'm5.5 5.5 5 5m0-5-5 5',
  minus: 'M5 8h6',
  join: 'M5.5 5 8 8m0 0 2.5-3M8 8v3.5',
}

const Ring = ({ form }: { form: RingForm }) => {
  const broken = form === 'waiting' || form === 'broken'
  const filled = form === 'filled-tick'
  return (
    <svg
      aria-hidden
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx('size-[1.2em] shrink-0', form === 'waiting' && 'animate-waiting')}
    >
      <circle cx="8" cy="8" r="6.5" fill={filled ? 'currentColor' : 'none'} strokeLinecap="butt" strokeDasharray={broken ? '3.4 3.4' : undefined} />
      {form === 'dot' && <circle cx="8" cy="8" r="2.75" fill="currentColor" stroke="none" />}
      {insides[form] && <path d={insides[form]} stroke={filled ? 'var(--c-surface)' : 'currentColor'} />}
    </svg>
  )
}

type MarkProps = { compact?: boolean; className?: string }

/** The state of one agency's part: ring and word; `compact` leaves the word to screen readers. */
export function AssignmentStatusMark({ status, compact = false, className }: MarkProps & { status: AssignmentStatus }) {
  const t = useTranslations('common.assignmentStatus')
  return (
    <span className={cx('inline-flex items-center gap-1.5', status === 'pending' && 'font-semibold text-urgent', className)}>
      <Ring form={assignmentForms[status]} />
      <span className={compact ? 'sr-only' : undefined}>{t(status)}</span>
    </span>
  )
}

/** The state of a ticket: ring and word; `compact` leaves the word to screen readers. */
export function TicketStatusMark({ status, compact = false, className }: MarkProps & { status: TicketStatus }) {
  const t = useTranslations('common.ticketStatus')
  return (
    <span className={cx('inline-flex items-center gap-1.5', status === 'new' && 'font-semibold text-urgent', className)}>
      <Ring form={ticketForms[status]} />
      <span className={compact ? 'sr-only' : undefined}>{t(status)}</span>
    </span>
  )
}
