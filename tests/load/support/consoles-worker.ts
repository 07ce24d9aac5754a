import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import WebSocket from 'ws'
import { nowMs } from './clock.ts'
import { RawConsole, type Target } from './raw-console.ts'
import { serve } from './worker.ts'

export type Arrival = readonly [id: string, at: number]
export type ConsolesState = {
  readonly live: number
  readonly least: number
  readonly most: number
  readonly gaps: number
  readonly repeats: number
  readonly resets: number
  readonly lastLiveAt: number
}

let consoles: RawConsole[] = []
let listeners: WebSocket[] = []
let arrivals: Arrival[] = []

/** Waits until all consoles are live. */
async function live(): Promise<void> {
  while (consoles.some(({ liveSince }) => liveSince === 0)) await wait(5)
}

const state = (): ConsolesState => {
  const held = consoles.map(({ last = 0 }) => last)
  const sum = (key: 'gaps' | 'repeats' | 'resets') => consoles.reduce((total, each) => total + each[key], 0)
  return {
    live: consoles.filter(({ liveSince }) => liveSince > 0).length,
    least: Math.min(...held),
    most: Math.max(...held),
    gaps: sum('gaps'),
    repeats: sum('repeats'),
    resets: sum('resets'),
    lastLiveAt: Math.max(...consoles.map(({ liveSince }) => liveSince)),
  }
}

const api = {
  /** Connects consoles, a few at a time; the last of them notes when the event of each ticket arrives. */
  async connect(target: Target, count: number): Promise<void> {
    while (consoles.length < count) {
      const few = Array.from({ length: Math.min(25, count - consoles.length) }, () => new RawConsole(target))
      consoles.push(...few)
      await live()
    }
    const observer = consoles.at(-1)
    if (observer !== undefined) observer.onEvent = (text) => {
      const at = nowMs()
      const id = /"ticketId":"([^"]+)"/.exec(text)?.[1]
      if (id !== undefined && text.includes('"kind":"ticket.opened"')) arrivals.push([id, at])
    }
  },
  /** Connects bare WebSockets to the floor; the last of them notes when each message arrives. */
  async listen(url: string, count: number): Promise<void> {
    listeners = Array.from({ length: count }, () => new WebSocket(url, { perMessageDeflate: false }))
    await Promise.all(listeners.map((socket) => once(socket, 'open')))
    for (const socket of listeners) socket.on('message', () => undefined)
    listeners.at(-1)?.on('message', (data: Buffer) => arrivals.push([data.toString(), nowMs()]))
  },
  /** When each of these arrived, once all have or after a while: what comes late from a stretch before is not counted for this one. */
  async arrived(ids: readonly string[], ms: number): Promise<readonly Arrival[]> {
    const wanted = new Set(ids)
    const come: Arrival[] = []
    for (const end = nowMs() + ms; come.length < wanted.size && nowMs() < end; ) {
      come.push(...arrivals.splice(0).filter(([id]) => wanted.has(id)))
      if (come.length < wanted.size) await wait(5)
    }
    return come
  },
  /** Waits until every console is live and holds everything up to `seq`; says how things stand after `ms` at the latest. */
  async complete(seq: number, ms: number): Promise<ConsolesState> {
    const whole = () => consoles.every(({ liveSince, last = 0 }) => liveSince > 0 && last >= seq)
    for (const end = nowMs() + ms; !whole() && nowMs() < end; ) await wait(5)
    return state()
  },
  state,
  leave(): void {
    for (const each of consoles) each.close()
    for (const socket of listeners) socket.terminate()
    consoles = []
    listeners = []
    arrivals = []
  },
}
export type ConsolesApi = typeof api

serve(api)
