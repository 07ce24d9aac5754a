import type { Ticket } from '#contracts/ticket.ts'
import { followBoard, type Follower } from './follow-board.ts'

/** How many tickets there are of each of some kinds; a ticket may be of several. */
export function tally<K extends string>(kinds: readonly K[], isOf: (ticket: Ticket) => Readonly<Record<K, boolean>>): Follower<Readonly<Record<K, number>>> {
  const add = (to: Readonly<Record<K, number>>, tickets: readonly Ticket[], step: 1 | -1) => {
    const counts: Record<K, number> = { ...to }
    for (const ticket of tickets) {
      const of = isOf(ticket)
      for (const kind of kinds) if (of[kind]) counts[kind] += step
    }
    return counts
  }
  const none = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>
  return followBoard<Readonly<Record<K, number>>>(
    (tickets) => add(none, tickets, 1),
    (before, { gone, come }) => {
      const counts = add(add(before, gone, -1), come, 1)
      return kinds.some((kind) => counts[kind] !== before[kind]) ? counts : before
    },
  )
}
