import { isActive, type AssignmentStatus } from './assignment.ts'
import type { Priority } from './priority.ts'
import type { TicketStatus } from './ticket.ts'

/** Why a ticket needs a person now, worst first. */
export const attentionReasons = ['overdue', 'declined-by-all', 'unassigned', 'unaccepted', 'resolved', 'working'] as const
export type AttentionReason = (typeof attentionReasons)[number]

/** Seconds an agency has to accept, by priority: the first step of the ladder. */
export const acceptWithinSeconds: Readonly<Record<Priority, number>> = { 1: 60, 2: 120, 3: 600 }

type AttentionTicket = {
  readonly status: TicketStatus
  readonly priority: Priority
  readonly openedAt: string
  readonly assignments: readonly { readonly status: AssignmentStatus; readonly dispatchedAt: string }[]
}

/** Seconds by which the longest unanswered assignment is past its time to accept; 0 when none is. */
export function overdueSeconds(ticket: AttentionTicket, now: number): number {
  const limit = acceptWithinSeconds[ticket.priority]
  return ticket.assignments
    .filter((a) => a.status === 'pending')
    .reduce((worst, a) => Math.max(worst, Math.floor((now - Date.parse(a.dispatchedAt)) / 1000) - limit), 0)
}

/** Why this ticket needs attention at `now` (milliseconds since 1970). */
export function attentionOf(ticket: AttentionTicket, now: number): AttentionReason {
  if (overdueSeconds(ticket, now) > 0) return 'overdue'
  const active = ticket.assignments.filter((a) => isActive(a.status))
  if (ticket.status === 'resolved') return 'resolved'
  if (active.length === 0) return ticket.assignments.some((a) => a.status === 'declined') ? 'declined-by-all' : 'unassigned'
  return active.some((a) => a.status === 'pending') ? 'unaccepted' : 'working'
}

/** Orders tickets by need of attention: reason, then priority, then the oldest first. */
export function byAttention(now: number): (a: AttentionTicket, b: AttentionTicket) => number {
  const rank = (t: AttentionTicket) => attentionReasons.indexOf(attentionOf(t, now))
  return (a, b) => rank(a) - rank(b) || a.priority - b.priority || Date.parse(a.openedAt) - Date.parse(b.openedAt)
}
