import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { dispatchedMs } from '#client/dispatched-ms.ts'
import { resort } from '#client/resort.ts'
import { isActive } from '#domain/assignment.ts'

/** One ticket on an agency's desk with that agency's own assignment. */
export type QueueCard = { readonly ticket: Ticket; readonly own: Assignment }

const known = new WeakMap<Assignment, QueueCard>()

/** An agency's cards of these tickets, of those of its assignments that are wanted. A ticket that has not changed keeps its card. */
function cardsOf(tickets: Iterable<Ticket>, agency: string, wanted: (own: Assignment) => boolean): QueueCard[] {
  const cards: QueueCard[] = []
  for (const ticket of tickets) {
    const own = ticket.assignments.find((assignment) => assignment.agency === agency)
    if (!own || !wanted(own)) continue
    const before = known.get(own)
    const card = before?.ticket === ticket ? before : { ticket, own }
    known.set(own, card)
    cards.push(card)
  }
  return cards
}

const byNeed = (a: QueueCard, b: QueueCard) =>
  Number(b.own.status === 'pending') - Number(a.own.status === 'pending') ||
  a.ticket.priority - b.ticket.priority ||
  dispatchedMs(a.own) - dispatchedMs(b.own) ||
  a.ticket.number.localeCompare(b.ticket.number)

let last: QueueCard[] = []

/** What the agency still owes an answer or work: unanswered first, then by priority, then what waits longest. */
export function workOf(tickets: Iterable<Ticket>, agency: string): QueueCard[] {
  const cards = cardsOf(tickets, agency, ({ status }) => isActive(status))
  return (last = resort(last, cards, byNeed, (all) => all.toSorted(byNeed)))
}

/** When an agency's part ended, or began while it has not. */
export const endOf = ({ own }: QueueCard): string => own.completedAt ?? own.declinedAt ?? own.dispatchedAt

/** What the agency completed or declined at a wanted time, latest first. */
export const finishedOf = (tickets: Iterable<Ticket>, agency: string, wanted: (end: string) => boolean): QueueCard[] =>
  cardsOf(tickets, agency, ({ status }) => status === 'completed' || status === 'declined')
    .filter((card) => wanted(endOf(card)))
    .map((card) => ({ card, end: Date.parse(endOf(card)) }))
    .sort((a, b) => b.end - a.end)
    .map(({ card }) => card)

/** One assignment by name: sent again to the same agency, it is another. */
export const assignmentKey = ({ ticket, own }: QueueCard): string => `${ticket.id} ${own.dispatchedAt}`
