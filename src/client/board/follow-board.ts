import type { Ticket } from '#contracts/ticket.ts'
import { changesBetween, type Board, type BoardChange } from './board.ts'

/** What is reckoned from a board: the same as long as no ticket that matters has changed. */
export type Follower<T> = (board: Board) => T

/** With more changed tickets than this, reckoning afresh costs less. */
const fewChanges = 400

/**
 * Reckons something from all open tickets once, and afterwards from what has gone and come alone: one more ticket among
 * ten thousand costs the work of one. `after` returns what it was given where the change does not matter.
 */
export function followBoard<T>(afresh: (tickets: readonly Ticket[]) => T, after: (before: T, change: BoardChange) => T): Follower<T> {
  let last: { readonly board: Board; readonly value: T } | null = null
  return (board) => {
    if (last?.board === board) return last.value
    const changes = last && changesBetween(last.board, board, fewChanges)
    const value = last && changes ? changes.reduce(after, last.value) : afresh([...board.values()])
    last = { board, value }
    return value
  }
}
