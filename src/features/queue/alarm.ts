import { assignmentKey, type QueueCard } from './queue-cards.ts'

/** Unanswered assignments that nobody has touched yet: while there is one, the desk stays loud. */
export const loudOf = (cards: readonly QueueCard[], touched: ReadonlySet<string>): QueueCard[] =>
  cards.filter((card) => card.own.status === 'pending' && !touched.has(assignmentKey(card)))

/** Remembers these as touched, and forgets what is no longer on the desk. */
export function touch(touched: ReadonlySet<string>, hands: readonly QueueCard[], desk: readonly QueueCard[]): ReadonlySet<string> {
  const added = hands.map(assignmentKey)
  if (added.every((key) => touched.has(key))) return touched
  const known = new Set(desk.map(assignmentKey))
  return new Set([...touched, ...added].filter((key) => known.has(key)))
}
