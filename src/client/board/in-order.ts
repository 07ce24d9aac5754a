import type { Ticket } from '#contracts/ticket.ts'
import { followBoard, type Follower } from './follow-board.ts'

/**
 * A sorted list of what `of` makes of tickets: the same thing of the same ticket each time, `null` to leave it out.
 * What comes is put in behind its equals. `sort` sorts the whole list, where that can be done in a better way than by `compare`.
 */
export function inOrder<T extends object>(
  of: (ticket: Ticket) => T | null,
  compare: (a: T, b: T) => number,
  sort = (items: readonly T[]): readonly T[] => items.toSorted(compare),
): Follower<readonly T[]> {
  const all = (tickets: readonly Ticket[]) => tickets.map(of).filter((item) => item !== null)
  return followBoard<readonly T[]>(
    (tickets) => sort(all(tickets)),
    (before, change) => {
      const [gone, come] = [all(change.gone), all(change.come)]
      if (gone.length + come.length === 0) return before
      const items = [...before]
      for (const item of gone) {
        const at = items.indexOf(item)
        if (at !== -1) items.splice(at, 1)
      }
      for (const item of come) putInOrder(items, item, compare)
      return items
    },
  )
}

/** Puts an item into a sorted list, behind all that do not come after it. */
export function putInOrder<T>(sorted: T[], item: T, compare: (a: T, b: T) => number): void {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle]
    if (other !== undefined && compare(other, item) <= 0) low = middle + 1
    else high = middle
  }
  sorted.splice(low, 0, item)
}
