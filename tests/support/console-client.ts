import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import type { LogEvent } from '#contracts/event.ts'
import type { ClientToServer, ServerToClient } from '#contracts/socket.ts'
import { attachRealtime, type Realtime } from '#server/realtime/socket-server.ts'
import { sessionCookie } from './actors.ts'

export type LiveServer = { readonly url: string; readonly realtime: Realtime; readonly stop: () => Promise<void> }

/** A server of the live relay alone, on a free port, without the console's pages. */
export async function startLiveServer(): Promise<LiveServer> {
  const http = createServer()
  const realtime = await attachRealtime(http)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  await until(() => realtime.relay.listening(), 'the relay listens')
  return {
    url: `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`,
    realtime,
    stop: async () => {
      await realtime.stop()
      http.closeAllConnections()
    },
  }
}

type Options = { readonly as?: string; readonly token?: string; readonly cookie?: string; readonly origin?: string; readonly authorization?: string; readonly after?: number; readonly positions?: false; readonly transports?: string[] }

/** What one connection was told, word by word, in the order it came. */
export type Heard = {
  readonly socket: Socket<ServerToClient, ClientToServer>
  readonly words: readonly { readonly word: 'event' | 'ready' | 'reset'; readonly seq: number }[]
  readonly events: readonly LogEvent[]
  readonly refused: () => string | undefined
  readonly has: (word: 'ready' | 'reset') => boolean
}

/** Connects as the console does; does not reconnect by itself. */
export async function connect(url: string, { as, token, cookie, origin, authorization, after, positions, transports = ['websocket'] }: Options = {}): Promise<Heard> {
  const words: { word: 'event' | 'ready' | 'reset'; seq: number }[] = []
  const events: LogEvent[] = []
  let refused: string | undefined
  const sent = cookie ?? (as === undefined ? undefined : await sessionCookie(as))
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    transports,
    forceNew: true,
    reconnection: false,
    auth: { ...(after !== undefined && { after }), ...(token !== undefined && { token }), ...(positions !== undefined && { positions }) },
    extraHeaders: { ...(sent !== undefined && { cookie: sent }), ...(origin !== undefined && { origin }), ...(authorization !== undefined && { authorization }) },
  })
  socket.on('event', (event) => {
    events.push(event)
    words.push({ word: 'event', seq: event.seq })
  })
  socket.on('ready', ({ head }) => words.push({ word: 'ready', seq: head }))
  socket.on('reset', ({ head }) => words.push({ word: 'reset', seq: head }))
  socket.on('connect_error', ({ message }) => (refused = message))
  return { socket, words, events, refused: () => refused, has: (wanted) => words.some(({ word }) => word === wanted) }
}

/** Waits until something is so; fails with what was waited for. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, ms = 10_000): Promise<void> {
  for (const end = Date.now() + ms; !(await isSo()); ) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
