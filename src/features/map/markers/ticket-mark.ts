import { isActive } from '#domain/assignment.ts'
import { attentionOf, attentionReasons, overdueSeconds, type AttentionReason } from '#domain/attention.ts'
import { priorities, type Priority } from '#domain/priority.ts'
import type { Ticket } from '#contracts/ticket.ts'

/** How far the work has come, as the ring of a marker shows it. */
export const markStates = ['waiting', 'accepted', 'en_route', 'on_scene', 'resolved'] as const
export type MarkState = (typeof markStates)[number]

/** Everything that a marker shows of a ticket. */
export type TicketMark = {
  readonly id: string
  readonly number: string
  readonly type: string
  readonly priority: Priority
  readonly state: MarkState
  readonly reason: AttentionReason
  readonly lat: number
  readonly lng: number
  /** Whole minutes past the time to accept, counted up: 1 from the first second on; 0 when not overdue. */
  readonly overdueMinutes: number
}

/**
 * The state of a ticket's ring: waiting as long as anybody still has to answer or nobody holds it, otherwise the
 * furthest that any agency has come.
 */
export function markStateOf(ticket: Pick<Ticket, 'status' | 'assignments'>): MarkState {
  if (ticket.status === 'resolved') return 'resolved'
  const active = ticket.assignments.filter((assignment) => isActive(assignment.status)).map((assignment) => assignment.status)
  if (active.length === 0 || active.includes('pending')) return 'waiting'
  return furthest.find((state) => active.includes(state)) ?? 'waiting'
}
const furthest = ['on_scene', 'en_route', 'accepted'] as const

/** The marker of a ticket at `now` (milliseconds since 1970). */
export const markOf = (ticket: Ticket, now: number): TicketMark => ({
  id: ticket.id,
  number: ticket.number,
  type: ticket.type,
  priority: ticket.priority,
  state: markStateOf(ticket),
  reason: attentionOf(ticket),
  lat: ticket.location.lat,
  lng: ticket.location.lng,
  overdueMinutes: Math.ceil(overdueSeconds(ticket, now) / 60),
})

/** Whether a ticket with this reason waits for a person: everything but work in hand and work done. */
export const needsSomebody = (reason: AttentionReason): boolean => reason !== 'working' && reason !== 'resolved'

/** Changes exactly when the marker must be drawn anew; a change of place alone only moves it. */
export const faceOf = (mark: TicketMark): string =>
  [mark.number, mark.type, mark.priority, mark.state, mark.overdueMinutes].join('|')

/** The layer a marker lies in, 0 on top: the needier lies over the other. */
export const layerOf = ({ reason, priority }: TicketMark): number =>
  attentionReasons.indexOf(reason) * priorities.length + priorities.indexOf(priority)
