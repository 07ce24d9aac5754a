import { io, type Socket } from 'socket.io-client'
import type { LogEvent } from '#contracts/event.ts'
import type { ServerToClient } from '#contracts/socket.ts'
import type { HttpClient } from './http-client.ts'

/** One live connection and what it was told. */
export type Live = {
  readonly events: readonly LogEvent[]
  /** Resolves once the server has said that everything before was told; rejects with the reason of a refusal. */
  readonly ready: Promise<void>
  /** Resolves once an event about the ticket came that fits; rejects after a while. */
  readonly hears: (kind: LogEvent['kind'], ticketId: string, ms?: number) => Promise<LogEvent>
  readonly connected: () => boolean
  readonly close: () => void
}

/** Connects to the served product with the session of `client`, and does not reconnect by itself. */
export function listenLive(origin: string, client: HttpClient, after?: number): Live {
  const events: LogEvent[] = []
  let socket: Socket<ServerToClient> | undefined
  const opened = client.cookie().then((cookie) => {
    socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: after === undefined ? {} : { after },
      extraHeaders: cookie === '' ? {} : { cookie },
    })
    socket.on('event', (event) => events.push(event))
    return socket
  })
  const ready = opened.then(
    (connection) =>
      new Promise<void>((resolve, reject) => {
        connection.on('ready', () => resolve())
        connection.on('connect_error', reject)
      }),
  )
  ready.catch(() => undefined)
  return {
    events,
    ready,
    async hears(kind, ticketId, ms = 5000) {
      for (const end = Date.now() + ms; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 10))) {
        const found = events.find((event) => event.kind === kind && event.ticketId === ticketId)
        if (found) return found
      }
      throw new Error(`${kind} of ${ticketId} was not heard; heard were ${events.map((event) => event.kind).join(', ')}`)
    },
    connected: () => socket?.connected ?? false,
    close: () => void socket?.close(),
  }
}
