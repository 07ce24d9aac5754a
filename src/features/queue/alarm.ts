import { isActive } from '#domain/assignment.ts'
import { assignmentKey, type QueueCard } from './queue-cards.ts'

/** A card calls when it comes, and once more at each step of the ladder that its agency lets pass. */
const callOf = (card: QueueCard): string => {
  const { overdue } = card.own
  return overdue ? `${assignmentKey(card)} ${overdue.clock} ${String(overdue.step)}` : assignmentKey(card)
}

const calls = ({ own }: QueueCard) => own.status === 'pending' || (own.overdue !== null && isActive(own.status))

/** Assignments that wait for the agency and that nobody has touched since they last called: while there is one, the desk stays loud. */
export const loudOf = (cards: readonly QueueCard[], touched: ReadonlySet<string>): QueueCard[] =>
  cards.filter((card) => calls(card) && !touched.has(callOf(card)))

/** Whether one of them has let its time pass: it sounds otherwise, and more often. */
export const isPressing = (loud: readonly QueueCard[]): boolean => loud.some(({ own }) => own.overdue !== null)

/** Remembers these as touched, and forgets what is no longer on the desk. */
export function touch(touched: ReadonlySet<string>, hands: readonly QueueCard[], desk: readonly QueueCard[]): ReadonlySet<string> {
  const added = hands.filter(calls).map(callOf)
  if (added.every((call) => touched.has(call))) return touched
  const known = new Set(desk.map(assignmentKey))
  const keyOf = (call: string) => call.split(' ', 2).join(' ')
  return new Set([...touched, ...added].filter((call) => known.has(keyOf(call))))
}
