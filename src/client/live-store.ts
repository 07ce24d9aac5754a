import type { Socket } from 'socket.io-client'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LogEvent } from '#contracts/event.ts'
import type { ClientToServer, ServerToClient, TicketViewer, UnitPosition } from '#contracts/socket.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { Viewer } from '#domain/access.ts'
import { api } from './api.ts'
import { batched } from './batched.ts'
import { goToSignIn } from './go-to-sign-in.ts'
import {
  boardRead, boardWanted, caughtUp, eventsReceived, freshEvents, initialLiveState, inOrder, isSilent, lineLost, pulseReceived,
  ticketLearnt, type LiveState,
} from './live-state.ts'

type Line = Socket<ServerToClient, ClientToServer>
type Viewers = ReadonlyMap<string, readonly TicketViewer[]>
type Listener<T> = (value: T) => void

export type LiveStore = StoreApi<LiveState> & {
  /** Reads the board, connects and keeps the line; returns what stops it. */
  start: () => () => void
  /** Every event as it is applied, also while the page is hidden; returns what ends the subscription. */
  onEvent: (listener: Listener<LogEvent>) => () => void
  onPositions: (listener: Listener<readonly UnitPosition[]>) => () => void
  /** Who has which ticket open, this console's own person among them. */
  viewers: StoreApi<Viewers>
  /** Says which ticket is open on this screen; `null` none. */
  view: (ticketId: string | null) => void
  /** Takes in a ticket from a command's answer, so that the screen need not wait for the event. */
  learn: (ticket: Ticket) => void
}

const subscribers = <T>() => {
  const listeners = new Set<Listener<T>>()
  const subscribe = (listener: Listener<T>) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return { subscribe, tell: (value: T) => listeners.forEach((listener) => listener(value)) }
}

/** A line not yet connected; `null` once nobody wants it. Its library comes while the board is read: a report is sent without it. */
async function openLine(head: () => number, signal: AbortSignal): Promise<Line | null> {
  for (let wait = 500; ; wait = Math.min(wait * 2, 5000)) {
    const library = await import('socket.io-client').catch(() => null)
    if (signal.aborted) return null
    if (library) {
      return library.io({
        autoConnect: false,
        auth: (give) => give({ after: head(), positions: false }),
        transports: ['websocket', 'polling'],
        tryAllTransports: true,
        reconnectionDelay: 500,
        reconnectionDelayMax: 2000,
        timeout: 8000,
      })
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** Holds the board of `viewer` and keeps it true. The rules are in `live-state`; here is the line alone. */
export function createLiveStore(viewer: Viewer): LiveStore {
  const store = createStore<LiveState>(() => initialLiveState)
  const events = subscribers<LogEvent>()
  const positions = subscribers<readonly UnitPosition[]>()
  const viewers = createStore<Viewers>(() => new Map())
  let viewed: string | null = null
  let say: (ticketId: string | null) => void = () => undefined
  let following = 0
  let follow: (wanted: boolean) => void = () => undefined
  const change = (next: (state: LiveState) => LiveState) => store.setState(next, true)

  const apply = (batch: readonly LogEvent[]) => {
    const { head, held } = store.getState()
    change((state) => eventsReceived(state, batch, viewer, Date.now()))
    if (!held) freshEvents(head, batch).forEach(events.tell)
  }

  function start() {
    const stopped = new AbortController()
    const { signal } = stopped
    let socket: Line | null = null
    const queue = batched(apply)

    let reading = 0
    async function readBoard() {
      const mine = ++reading
      const over = () => signal.aborted || mine !== reading
      change(boardWanted)
      for (let wait = 500; !over(); wait = Math.min(wait * 2, 5000)) {
        const board = await api('GET /board', { signal }).catch(() => null)
        if (over()) return
        if (board) {
          const { held } = store.getState()
          change((state) => boardRead(state, board, viewer, Date.now()))
          freshEvents(board.head, inOrder(held ?? [])).forEach(events.tell)
          if (socket?.connected) change((state) => caughtUp(state, board.head, Date.now()))
          return
        }
        change((state) => lineLost(state, Date.now()))
        await new Promise((resolve) => setTimeout(resolve, wait))
      }
    }

    const lost = (since = Date.now()) => change((state) => lineLost(state, since))
    const reconnect = () => void socket?.disconnect().connect()
    const check = () => {
      const state = store.getState()
      if (!isSilent(state, Date.now())) return
      lost(state.lastWordAt ?? Date.now())
      reconnect()
    }
    const wake = () => {
      if (document.visibilityState === 'hidden' || !store.getState().loaded) return
      if (!socket?.connected || store.getState().status === 'stale') reconnect()
      else check()
    }

    /** What the line says, and what its breaking means. */
    function hear(line: Line) {
      line.on('event', queue.add)
      // Whether this very connection has caught up: as long as it lasts, nothing can have been missed.
      let complete = false
      line.on('ready', ({ head }) => {
        queue.flush()
        complete = true
        change((state) => caughtUp(state, head, Date.now()))
      })
      line.on('reset', () => (queue.flush(), void readBoard()))
      line.on('pulse', ({ at }) => {
        change((state) => pulseReceived(state, at, Date.now()))
        // The browser took the machine to be offline, but the server is still being heard.
        if (complete && store.getState().status === 'stale') change((state) => caughtUp(state, state.head, Date.now()))
      })
      line.on('positions', positions.tell)
      line.on('viewers', (list) => viewers.setState(new Map(list.map((one) => [one.ticketId, one.viewers])), true))
      // Not kept for later: after a broken line only what is open then counts.
      say = (ticketId) => line.connected && line.emit('viewing', ticketId)
      line.on('connect', () => viewed !== null && say(viewed))
      // Only a screen that shows where units are has them sent.
      follow = (wanted) => line.connected && line.emit('follow', wanted)
      line.on('connect', () => following > 0 && follow(true))
      line.on('connect_error', (error) => {
        lost()
        if (error.message === 'unauthenticated') goToSignIn()
        // A refusal by the server, unlike a broken line, is not tried again by itself.
        else if (!line.active) setTimeout(() => !signal.aborted && line.connect(), 2000)
      })
      line.on('disconnect', (reason) => {
        complete = false
        if (reason === 'io client disconnect') return
        lost()
        if (reason === 'io server disconnect') setTimeout(() => !signal.aborted && line.connect(), 500)
      })
    }

    const timer = setInterval(check, 1000)
    window.addEventListener('online', wake, { signal })
    window.addEventListener('offline', () => lost(), { signal })
    document.addEventListener('visibilitychange', wake, { signal })
    const lineHere = openLine(() => store.getState().head, signal).then((line) => {
      if (!line) return
      socket = line
      hear(line)
    })
    void Promise.all([readBoard(), lineHere]).then(() => !signal.aborted && socket?.connect())

    return () => {
      stopped.abort()
      clearInterval(timer)
      socket?.disconnect()
      queue.flush()
    }
  }

  return {
    ...store,
    start,
    onEvent: events.subscribe,
    onPositions: (listener) => {
      const end = positions.subscribe(listener)
      if (++following === 1) follow(true)
      return () => {
        end()
        if (--following === 0) follow(false)
      }
    },
    viewers,
    view: (ticketId) => {
      viewed = ticketId
      say(ticketId)
    },
    learn: (ticket) => change((state) => ticketLearnt(state, ticket, viewer)),
  }
}
