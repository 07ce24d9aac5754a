import { answerClock } from '#client/assignment/answer-clock.ts'
import { assignmentKey, type QueueCard } from './queue-cards.ts'

/** A card calls twice: when it comes, and once more when nobody has answered in time. */
const callOf = (card: QueueCard, now: number): string => {
  const clock = answerClock(card.own, card.ticket.priority, now)
  return clock?.kind === 'over' ? `${assignmentKey(card)} over` : assignmentKey(card)
}

/** Unanswered assignments that nobody has touched since they last called: while there is one, the desk stays loud. */
export const loudOf = (cards: readonly QueueCard[], touched: ReadonlySet<string>, now: number): QueueCard[] =>
  cards.filter((card) => card.own.status === 'pending' && !touched.has(callOf(card, now)))

/** Remembers these as touched, and forgets what is no longer on the desk. */
export function touch(
  touched: ReadonlySet<string>,
  hands: readonly QueueCard[],
  desk: readonly QueueCard[],
  now: number,
): ReadonlySet<string> {
  const added = hands.filter(({ own }) => own.status === 'pending').map((card) => callOf(card, now))
  if (added.every((call) => touched.has(call))) return touched
  const known = desk.map(assignmentKey)
  return new Set([...touched, ...added].filter((call) => known.some((key) => call.startsWith(key))))
}
