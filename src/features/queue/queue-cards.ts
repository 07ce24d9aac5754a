import type { Assignment, Ticket } from '#contracts/ticket.ts'
import type { Follower } from '#client/board/follow-board.ts'
import { inOrder } from '#client/board/in-order.ts'
import { dispatchedMs } from '#client/dispatched-ms.ts'
import { isActive } from '#domain/assignment.ts'

/** One ticket on an agency's desk with that agency's own assignment. */
export type QueueCard = { readonly ticket: Ticket; readonly own: Assignment }

const known = new WeakMap<Assignment, QueueCard>()

/** An agency's card of a ticket; `null` when it has no such assignment. A ticket that has not changed keeps its card. */
function cardOf(ticket: Ticket, agency: string, wanted: (own: Assignment) => boolean): QueueCard | null {
  const own = ticket.assignments.find((assignment) => assignment.agency === agency)
  if (!own || !wanted(own)) return null
  const before = known.get(own)
  const card = before?.ticket === ticket ? before : { ticket, own }
  known.set(own, card)
  return card
}

const byNeed = (a: QueueCard, b: QueueCard) =>
  Number(b.own.status === 'pending') - Number(a.own.status === 'pending') ||
  a.ticket.priority - b.ticket.priority ||
  dispatchedMs(a.own) - dispatchedMs(b.own) ||
  a.ticket.number.localeCompare(b.ticket.number)

/** An agency's card of a ticket on which it still owes an answer or work; `null` when it does not. */
export const activeCard = (ticket: Ticket, agency: string): QueueCard | null => cardOf(ticket, agency, ({ status }) => isActive(status))

/** What the agency still owes an answer or work: unanswered first, then by priority, then what waits longest. */
export const workOf = (agency: string): Follower<readonly QueueCard[]> => inOrder((ticket) => activeCard(ticket, agency), byNeed)

/** When an agency's part ended, or began while it has not. */
export const endOf = ({ own }: QueueCard): string => own.completedAt ?? own.declinedAt ?? own.dispatchedAt

const latestFirst = (a: QueueCard, b: QueueCard) => (endOf(a) > endOf(b) ? -1 : endOf(a) < endOf(b) ? 1 : 0)

/** What the agency completed or declined, latest first. */
export const finishedOf = (agency: string): Follower<readonly QueueCard[]> =>
  inOrder((ticket) => cardOf(ticket, agency, ({ status }) => status === 'completed' || status === 'declined'), latestFirst)

/** Two lists of finished work as one, without what ended before `from` (milliseconds since 1970). */
export const finishedSince = (from: number, some: readonly QueueCard[], others: readonly QueueCard[]): QueueCard[] =>
  [...some, ...others].filter((card) => Date.parse(endOf(card)) >= from).sort(latestFirst)

/** One assignment by name: sent again to the same agency, it is another. */
export const assignmentKey = ({ ticket, own }: QueueCard): string => `${ticket.id} ${own.dispatchedAt}`
