import type { Ticket } from '#contracts/ticket.ts'

/** The open tickets that a viewer may see, by id. A board is never changed: what has changed is another board. */
export type Board = ReadonlyMap<string, Ticket>

/** What makes one board of another: the tickets that leave it and those that come to it. One that has changed does both. */
export type BoardChange = { readonly gone: readonly Ticket[]; readonly come: readonly Ticket[] }

// Each board knows the one that took its place. Whoever still holds an old one finds the way on; nobody else keeps it in memory.
const followedBy = new WeakMap<Board, { readonly board: Board; readonly change: BoardChange }>()

export const boardOf = (tickets: readonly Ticket[]): Board => new Map(tickets.map((ticket) => [ticket.id, ticket]))

/** The board that a change makes of this one. */
export function boardAfter(before: Board, change: BoardChange): Board {
  const board = new Map(before)
  for (const { id } of change.gone) board.delete(id)
  for (const ticket of change.come) board.set(ticket.id, ticket)
  followedBy.set(before, { board, change })
  return board
}

/** The changes that lead from one board to a later one; `null` when none do, or when more than `most` tickets have changed on the way. */
export function changesBetween(before: Board, now: Board, most: number): BoardChange[] | null {
  const changes: BoardChange[] = []
  let tickets = 0
  for (let at = before; at !== now; ) {
    const next = followedBy.get(at)
    if (next === undefined || tickets > most) return null
    tickets += next.change.come.length + next.change.gone.length
    changes.push(next.change)
    at = next.board
  }
  return tickets > most ? null : changes
}
