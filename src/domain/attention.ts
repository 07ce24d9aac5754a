import { isActive, type AssignmentStatus } from './assignment.ts'
import { supervisorStep } from './ladder.ts'
import type { Priority } from './priority.ts'
import { wasTakenOn, type TicketStatus } from './ticket.ts'

/** Why a ticket needs a person now, worst first. */
export const attentionReasons = ['nobody-accepted', 'declined-by-all', 'overdue', 'unassigned', 'unaccepted', 'resolved', 'working'] as const
export type AttentionReason = (typeof attentionReasons)[number]

/** The least that attention needs to know of what is overdue in an assignment. */
type Overdue = { readonly step: number; readonly since: string; readonly acknowledgedAt: string | null }
type AttentionAssignment = { readonly status: AssignmentStatus; readonly overdue: Overdue | null }

type AttentionTicket = {
  readonly status: TicketStatus
  readonly priority: Priority
  readonly openedAt: string
  readonly assignments: readonly AttentionAssignment[]
}

/** Whether the supervisor is alarmed over an assignment and nobody has taken it on yet. */
export const alarmsSupervisor = ({ overdue }: Pick<AttentionAssignment, 'overdue'>): boolean =>
  overdue !== null && overdue.step >= supervisorStep && overdue.acknowledgedAt === null

const overdueIn = ({ assignments }: Pick<AttentionTicket, 'assignments'>): Overdue[] =>
  assignments.flatMap(({ status, overdue }) => (overdue !== null && isActive(status) ? [overdue] : []))

/** Seconds by which the longest overdue assignment is past its time at `now` (milliseconds since 1970); 0 when none is. */
export const overdueSeconds = (ticket: Pick<AttentionTicket, 'assignments'>, now: number): number =>
  overdueIn(ticket).reduce((worst, { since }) => Math.max(worst, Math.floor((now - Date.parse(since)) / 1000)), 0)

/** The highest step of the ladder in a ticket; 0 when nothing is overdue. */
const highestStep = (ticket: AttentionTicket): number => overdueIn(ticket).reduce((highest, { step }) => Math.max(highest, step), 0)

// A ticket never changes: what changed is another object. So how it stands is found once.
const standings = new WeakMap<AttentionTicket, Standing>()
type Standing = { readonly reason: AttentionReason; /** Lower is needier. */ readonly rank: number; readonly openedAt: number }

function standingOf(ticket: AttentionTicket): Standing {
  const known = standings.get(ticket)
  if (known) return known
  const step = highestStep(ticket)
  const reason = reasonOf(ticket, step)
  const rank = (attentionReasons.indexOf(reason) * mostSteps - step) * mostPriorities + ticket.priority
  const standing = { reason, rank, openedAt: Date.parse(ticket.openedAt) }
  standings.set(ticket, standing)
  return standing
}
// Only so that no step or priority reaches into the reason above it.
const mostSteps = 100
const mostPriorities = 10

function reasonOf({ status, assignments }: AttentionTicket, step: number): AttentionReason {
  if (status === 'resolved') return 'resolved'
  const active = assignments.filter((a) => isActive(a.status))
  if (active.length === 0) return assignments.some((a) => a.status === 'declined') ? 'declined-by-all' : 'unassigned'
  if (step > 0) return step >= supervisorStep && !wasTakenOn(assignments) ? 'nobody-accepted' : 'overdue'
  return active.some((a) => a.status === 'pending') ? 'unaccepted' : 'working'
}

/** Why this ticket needs attention. What is overdue is said by the ladder alone: no screen reckons it for itself. */
export const attentionOf = (ticket: AttentionTicket): AttentionReason => standingOf(ticket).reason

/** Whether a reason says that a time has passed. */
export const isLate = (reason: AttentionReason): boolean => reason === 'nobody-accepted' || reason === 'overdue'

/** Which of two tickets needs attention more: reason, then how far up the ladder, then priority, then the older one. Negative: the first. */
export function byAttention(a: AttentionTicket, b: AttentionTicket): number {
  const [one, other] = [standingOf(a), standingOf(b)]
  return one.rank - other.rank || one.openedAt - other.openedAt
}

/** Tickets in order of their need of attention: reason, then how far up the ladder, then priority, then the oldest first. */
export function rankByAttention<T extends AttentionTicket>(tickets: readonly T[]): T[] {
  const byAge = tickets.toSorted((a, b) => standingOf(a).openedAt - standingOf(b).openedAt)
  const classes = Map.groupBy(byAge, (ticket) => standingOf(ticket).rank)
  return [...classes].sort(([a], [b]) => a - b).flatMap(([, members]) => members)
}
