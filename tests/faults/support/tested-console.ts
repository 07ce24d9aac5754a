import { io, type Socket } from 'socket.io-client'
import {
  boardRead, boardWanted, caughtUp, eventsReceived, freshEvents, initialLiveState, inOrder, isSilent, lineLost, pulseReceived, type LiveState,
} from '#client/live-state.ts'
import type { LogEvent } from '#contracts/event.ts'
import type { ClientToServer, ServerToClient } from '#contracts/socket.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { Viewer } from '#domain/access.ts'

export type TestedConsole = {
  readonly viewer: Viewer
  readonly cookie: string
  readonly state: () => LiveState
  /** The `seq` of every event in the order it was applied, since the board was last read. */
  readonly applied: () => { readonly from: number; readonly seqs: readonly number[] }
  /** How long after they happened it was told of the events that came since a moment, in milliseconds. */
  readonly lagsSince: (moment: number) => readonly number[]
  readonly stop: () => void
}

/** A console without a screen: the browser's own rules for the board, with a line kept as the browser keeps it. */
export function startTestedConsole(urlOf: () => string, cookie: string, viewer: Viewer): TestedConsole {
  let state: LiveState = initialLiveState
  let applied: { from: number; seqs: number[] } = { from: 0, seqs: [] }
  const told: { at: number; lag: number }[] = []
  let stopped = false
  let complete = false
  const change = (next: LiveState) => void (state = next)
  const note = (head: number, events: readonly LogEvent[]) => applied.seqs.push(...freshEvents(head, events).map(({ seq }) => seq))

  const socket: Socket<ServerToClient, ClientToServer> = io(urlOf(), {
    autoConnect: false,
    forceNew: true,
    auth: (give) => give({ after: state.head }),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 4000,
    timeout: 8000,
    extraHeaders: { cookie },
  })

  let reading = 0
  async function readBoard() {
    const mine = ++reading
    change(boardWanted(state))
    const over = () => stopped || mine !== reading
    for (let wait = 500; !over(); wait = Math.min(wait * 2, 5000)) {
      const board = await readBoardOf(urlOf(), cookie).catch(() => null)
      if (over()) return
      if (board) {
        applied = { from: board.head, seqs: [] }
        note(board.head, inOrder(state.held ?? []))
        change(boardRead(state, board, viewer, Date.now()))
        if (socket.connected) change(caughtUp(state, board.head, Date.now()))
        return
      }
      change(lineLost(state, Date.now()))
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }

  socket.on('event', (event) => {
    told.push({ at: Date.now(), lag: Date.now() - Date.parse(event.at) })
    if (!state.held) note(state.head, [event])
    change(eventsReceived(state, [event], viewer, Date.now()))
  })
  socket.on('ready', ({ head }) => {
    complete = true
    change(caughtUp(state, head, Date.now()))
  })
  socket.on('reset', () => void readBoard())
  socket.on('pulse', ({ at }) => {
    change(pulseReceived(state, at, Date.now()))
    if (complete && state.status === 'stale') change(caughtUp(state, state.head, Date.now()))
  })
  const comeBack = (ms: number) => setTimeout(() => !stopped && socket.connect(), ms)
  socket.on('connect_error', () => {
    change(lineLost(state, Date.now()))
    if (!socket.active) comeBack(2000)
  })
  socket.on('disconnect', (reason) => {
    complete = false
    if (reason === 'io client disconnect') return
    change(lineLost(state, Date.now()))
    if (reason === 'io server disconnect') comeBack(500)
  })
  const timer = setInterval(() => {
    if (!isSilent(state, Date.now())) return
    change(lineLost(state, state.lastWordAt ?? Date.now()))
    socket.disconnect().connect()
  }, 1000)
  void readBoard().then(() => !stopped && socket.connect())

  return {
    viewer,
    cookie,
    state: () => state,
    applied: () => applied,
    lagsSince: (moment) => told.filter(({ at }) => at >= moment).map(({ lag }) => lag),
    stop() {
      stopped = true
      clearInterval(timer)
      socket.disconnect()
    },
  }
}

/** `GET /board` as one viewer. */
export async function readBoardOf(url: string, cookie: string): Promise<{ head: number; tickets: Ticket[] }> {
  const response = await fetch(`${url}/api/v1/board`, { headers: { cookie }, signal: AbortSignal.timeout(20_000) })
  if (!response.ok) throw new Error(`the board was answered with ${String(response.status)}`)
  return (await response.json()) as { head: number; tickets: Ticket[] }
}
