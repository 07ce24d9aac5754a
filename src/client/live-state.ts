import type { LogEvent } from '#contracts/event.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { agenciesThatSee, covers, scopeOf, type Viewer } from '#domain/access.ts'
import { isOpen } from '#domain/ticket.ts'
import { boardAfter, boardOf, type Board } from './board/board.ts'

export type LineStatus = 'connecting' | 'live' | 'stale'

/** What the browser holds of the board, and how far it can be trusted. Times are milliseconds since 1970 by this machine's clock. */
export type LiveState = {
  readonly status: LineStatus
  /** When the server last said anything; `null` before the first word. */
  readonly lastWordAt: number | null
  /** Since when the line is down; `null` while it is not. */
  readonly staleSince: number | null
  /** How far the server's clock is ahead of this machine's, in milliseconds. */
  readonly clockOffset: number
  /** The last `seq` applied: "after" for the next connection. */
  readonly head: number
  /** Whether the board has been read at least once: an empty map means nothing before that. */
  readonly loaded: boolean
  readonly tickets: Board
  /** The last few tickets that left the board, as they left it. */
  readonly left: Board
  /** Events that came while the board is being read again; `null` while it is not. */
  readonly held: readonly LogEvent[] | null
}

export const initialLiveState: LiveState = {
  status: 'connecting',
  lastWordAt: null,
  staleSince: null,
  clockOffset: 0,
  head: 0,
  loaded: false,
  tickets: new Map(),
  left: new Map(),
  held: null,
}

/** Without a word for this long the line is down, whatever the socket believes. The server speaks about every 5 s. */
export const silenceLimitMs = 12_000
const leftKept = 50

const belongsOnBoard = (ticket: Ticket, viewer: Viewer) => isOpen(ticket.status) && maySee(ticket, viewer)
const maySee = (ticket: Ticket, viewer: Viewer) => covers(scopeOf(viewer), agenciesThatSee(ticket.assignments))

/** Keeps the newest version of each ticket. Without news the maps stay the same; with some, they are copied once however many come. */
function withTickets(state: LiveState, incoming: readonly Ticket[], viewer: Viewer): LiveState {
  const news = new Map<string, Ticket>()
  for (const ticket of incoming) {
    const known = news.get(ticket.id) ?? state.tickets.get(ticket.id) ?? state.left.get(ticket.id)
    if (known === undefined || known.version < ticket.version) news.set(ticket.id, ticket)
  }
  if (news.size === 0) return state
  const gone = [...news.keys()].flatMap((id) => state.tickets.get(id) ?? [])
  const come = [...news.values()].filter((ticket) => belongsOnBoard(ticket, viewer))
  return { ...state, tickets: gone.length + come.length === 0 ? state.tickets : boardAfter(state.tickets, { gone, come }), left: leftAfter(state.left, news, viewer) }
}

function leftAfter(before: Board, news: Board, viewer: Viewer): Board {
  const leaving = [...news.values()].filter((ticket) => !belongsOnBoard(ticket, viewer) && maySee(ticket, viewer))
  if (leaving.length === 0 && ![...news.keys()].some((id) => before.has(id))) return before
  const left = new Map(before)
  for (const id of news.keys()) left.delete(id)
  for (const ticket of leaving) left.set(ticket.id, ticket)
  for (const id of [...left.keys()].slice(0, -leftKept)) left.delete(id)
  return left
}

const heard = (state: LiveState, now: number): LiveState => ({ ...state, lastWordAt: now })

/** Of these events, those that were not applied yet, in rising order and each once. */
export function freshEvents(head: number, events: readonly LogEvent[]): LogEvent[] {
  let last = head
  return events.filter((event) => event.seq > last && ((last = event.seq), true))
}

/** Events of more than one connection, put in the order of the log. */
export const inOrder = (events: readonly LogEvent[]): LogEvent[] => [...events].sort((a, b) => a.seq - b.seq)

/** Applies events as they came; a `seq` at or below the head was applied before. */
export function eventsReceived(state: LiveState, events: readonly LogEvent[], viewer: Viewer, now: number): LiveState {
  if (state.held) return heard({ ...state, held: [...state.held, ...events] }, now)
  const fresh = freshEvents(state.head, events)
  const tickets = fresh.flatMap((event) => event.ticket ?? [])
  return heard({ ...withTickets(state, tickets, viewer), head: fresh.at(-1)?.seq ?? state.head }, now)
}

/** The board is about to be read, for the first time or anew: what comes meanwhile is held back. */
export const boardWanted = (state: LiveState): LiveState => (state.held ? state : { ...state, held: [] })

/** The board as read replaces everything; then what came meanwhile is applied. */
export function boardRead(state: LiveState, board: { head: number; tickets: readonly Ticket[] }, viewer: Viewer, now: number): LiveState {
  const replaced: LiveState = { ...state, head: board.head, tickets: boardOf(board.tickets), left: new Map(), loaded: true, held: null }
  return eventsReceived(replaced, inOrder(state.held ?? []), viewer, now)
}

/** The server has sent everything up to `head`. */
export function caughtUp(state: LiveState, head: number, now: number): LiveState {
  const reached = state.held ? state.head : Math.max(state.head, head)
  return heard({ ...state, head: reached, status: 'live', staleSince: null }, now)
}

/** A sign of life; small differences between clocks are taken for the time the word was on its way. */
export function pulseReceived(state: LiveState, at: string, now: number): LiveState {
  const offset = Date.parse(at) - now
  return heard({ ...state, clockOffset: Math.abs(offset) < 2000 ? 0 : offset }, now)
}

/** The line broke at `since`; the first moment counts. */
export const lineLost = (state: LiveState, since: number): LiveState =>
  state.status === 'stale' ? state : { ...state, status: 'stale', staleSince: since }

/** Whether a line that seems live has been silent for too long. */
export const isSilent = (state: LiveState, now: number): boolean =>
  state.status === 'live' && state.lastWordAt !== null && now - state.lastWordAt >= silenceLimitMs

/** A ticket learnt in another way, such as the answer to one's own command. */
export const ticketLearnt = (state: LiveState, ticket: Ticket, viewer: Viewer): LiveState => withTickets(state, [ticket], viewer)
