import type { Follower } from '#client/board/follow-board.ts'
import { tally } from '#client/board/tally.ts'
import { isActive } from '#domain/assignment.ts'
import { activeCard, assignmentKey, type QueueCard } from './queue-cards.ts'

/** A card calls when it comes, and once more at each step of the ladder that its agency lets pass. */
const callOf = (card: QueueCard): string => {
  const { overdue } = card.own
  return overdue ? `${assignmentKey(card)} ${overdue.clock} ${String(overdue.step)}` : assignmentKey(card)
}

const calls = ({ own }: QueueCard) => own.status === 'pending' || (own.overdue !== null && isActive(own.status))

/** Whether a card calls and nobody has touched it since: while there is one, the desk stays loud. */
export const isLoud = (card: QueueCard, touched: ReadonlySet<string>): boolean => calls(card) && !touched.has(callOf(card))

/** On an agency's desk: what waits for an answer, what is loud, and what of that is pressing because it has let its time pass. */
export const alarmOf = (agency: string, touched: ReadonlySet<string>): Follower<Readonly<Record<'waiting' | 'loud' | 'pressing', number>>> =>
  tally(['waiting', 'loud', 'pressing'], (ticket) => {
    const card = activeCard(ticket, agency)
    const loud = card !== null && isLoud(card, touched)
    return { waiting: card?.own.status === 'pending', loud, pressing: loud && card.own.overdue !== null }
  })

/** Remembers these as touched, and forgets what is no longer on the desk. */
export function touch(touched: ReadonlySet<string>, hands: readonly QueueCard[], desk: readonly QueueCard[]): ReadonlySet<string> {
  const added = hands.filter(calls).map(callOf)
  if (added.every((call) => touched.has(call))) return touched
  const known = new Set(desk.map(assignmentKey))
  const keyOf = (call: string) => call.split(' ', 2).join(' ')
  return new Set([...touched, ...added].filter((call) => known.has(keyOf(call))))
}
