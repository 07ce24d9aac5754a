import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { isActive } from '#domain/assignment.ts'

/** One ticket on an agency's desk with that agency's own assignment. */
export type QueueCard = { readonly ticket: Ticket; readonly own: Assignment }

const cardOf = (ticket: Ticket, agency: string): QueueCard[] =>
  ticket.assignments.filter((assignment) => assignment.agency === agency).map((own) => ({ ticket, own }))

const byNeed = (a: QueueCard, b: QueueCard) =>
  Number(b.own.status === 'pending') - Number(a.own.status === 'pending') ||
  a.ticket.priority - b.ticket.priority ||
  Date.parse(a.own.dispatchedAt) - Date.parse(b.own.dispatchedAt) ||
  a.ticket.number.localeCompare(b.ticket.number)

/** What the agency still owes an answer or work: unanswered first, then by priority, then what waits longest. */
export const workOf = (tickets: Iterable<Ticket>, agency: string): QueueCard[] =>
  [...tickets].flatMap((ticket) => cardOf(ticket, agency)).filter(({ own }) => isActive(own.status)).sort(byNeed)

const endOf = ({ own }: QueueCard) => Date.parse(own.completedAt ?? own.declinedAt ?? own.dispatchedAt)

/** What the agency completed or declined since `since` (milliseconds since 1970), latest first. */
export const finishedOf = (tickets: Iterable<Ticket>, agency: string, since: number): QueueCard[] =>
  [...tickets]
    .flatMap((ticket) => cardOf(ticket, agency))
    .filter((card) => (card.own.status === 'completed' || card.own.status === 'declined') && endOf(card) >= since)
    .sort((a, b) => endOf(b) - endOf(a))

/** One assignment by name: sent again to the same agency, it is another. */
export const assignmentKey = ({ ticket, own }: QueueCard): string => `${ticket.id} ${own.dispatchedAt}`
