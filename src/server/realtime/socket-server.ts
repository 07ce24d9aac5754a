import type { Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import type { LogEvent } from '#contracts/event.ts'
import { scopeOf } from '#domain/access.ts'
import { authenticate, bearerOf } from '../auth/authenticate.ts'
import { isForeignPage } from '../auth/foreign-page.ts'
import { config } from '../config.ts'
import type { AddressedEvent } from '../log/read.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import { metrics } from '../observability/metrics.ts'
import { catchUp } from './catch-up.ts'
import type { ConsoleServer, ConsoleSocket } from './console-socket.ts'
import { startPositions } from './positions.ts'
import { startPresence } from './presence.ts'
import { startRelay, type Relay } from './relay.ts'
import { roomOf, roomsFor } from './rooms.ts'

/** Engine.IO's end of a console's connection, with the request that opened it. */
type EngineSocket = ConsoleSocket['conn']

const pulseMs = 5_000
const reauthenticateMs = 60_000

export type Realtime = { readonly relay: Relay; readonly io: ConsoleServer; readonly stop: () => Promise<void> }

/**
 * Attaches Socket.IO to the HTTP server and relays the log to everyone connected, each what they may see.
 * @param heard is told of every event as well
 */
export async function attachRealtime(
  http: HttpServer,
  heard: (events: readonly LogEvent[]) => void = () => undefined,
): Promise<Realtime> {
  const io: ConsoleServer = new Server(http, {
    path: '/socket.io',
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: 16_384,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    // The web's same-origin rule does not cover WebSockets: a page of somebody else would listen with the console's cookie.
    allowRequest: ({ headers }, decide) => {
      const { authorization, origin, host } = headers
      decide(null, bearerOf(authorization) !== undefined || !isForeignPage({ origin, host }, config().publicUrl))
    },
  })
  // Events that wait for a console go out in one write. Engine.IO announces them, writes them, and says so, in one turn.
  io.engine.on('flush', ({ request }: EngineSocket) => request.socket.cork())
  io.engine.on('drain', ({ request }: EngineSocket) => request.socket.uncork())
  const relay = await startRelay((events) => {
    deliver(io, events)
    heard(events.map(({ event }) => event))
  })
  const positions = startPositions(io)
  const presence = startPresence(io)

  io.use((socket, next) => {
    admit(socket).then(
      (admitted) => {
        next(admitted ? undefined : new Error('unauthenticated'))
      },
      (error: unknown) => {
        logger().warn({ err: describeError(error) }, 'socket could not be authenticated')
        next(new Error('unavailable'))
      },
    )
  })
  io.on('connection', (socket) => {
    metrics().sockets.inc()
    socket.on('disconnect', () => {
      metrics().sockets.dec()
    })
    presence.attend(socket)
    positions.attend(socket)
    const scope = scopeOf(socket.data.actor)
    const goLive = () => {
      void socket.join(roomOf(scope))
      presence.greet(socket)
    }
    catchUp(socket, scope, afterOf(socket), relay.head, goLive).catch((error: unknown) => {
      logger().warn({ err: describeError(error) }, 'socket could not be caught up')
      socket.disconnect(true)
    })
  })

  const pulse = setInterval(() => {
    if (relay.listening()) io.emit('pulse', { head: relay.head(), at: new Date().toISOString() })
  }, pulseMs)
  const recheck = setInterval(() => {
    void recheckSockets(io)
  }, reauthenticateMs)
  return {
    relay,
    io,
    stop: async () => {
      clearInterval(pulse)
      clearInterval(recheck)
      await relay.stop()
      await positions.stop()
      await presence.stop()
      await io.close()
    },
  }
}

function deliver(io: ConsoleServer, events: readonly AddressedEvent[]) {
  for (const { event, audience } of events) {
    io.to(roomsFor(audience)).emit('event', event)
    if (event.kind === 'session.revoked') cut(io, String(event.data['userId']))
    metrics().relayed.inc()
    metrics().relayLag.set((Date.now() - Date.parse(event.at)) / 1000)
  }
}

/** Cuts every socket of a user whose sessions were ended. */
function cut(io: ConsoleServer, userId: string) {
  for (const socket of io.sockets.sockets.values()) if (socket.data.actor.id === userId) socket.disconnect(true)
}

async function admit(socket: ConsoleSocket): Promise<boolean> {
  const { cookie, authorization } = socket.handshake.headers
  const token: unknown = socket.handshake.auth['token']
  const actor = await authenticate({
    cookie,
    authorization: authorization ?? (typeof token === 'string' ? `Bearer ${token}` : undefined),
  })
  if (actor === null) return false
  socket.data.actor = actor
  return true
}

/** A session that expired or a person who was disabled must not go on listening over an old connection. */
async function recheckSockets(io: ConsoleServer) {
  for (const socket of io.sockets.sockets.values()) {
    const still = await admit(socket).catch(() => true)
    if (!still) socket.disconnect(true)
  }
}

/** The last event that a client holds; `undefined` where it says nothing. What is no place in the log is beyond its end: the client reads the board anew. */
function afterOf(socket: ConsoleSocket): number | undefined {
  const after: unknown = socket.handshake.auth['after']
  if (after === undefined) return undefined
  return typeof after === 'number' && Number.isSafeInteger(after) && after >= 0 ? after : Infinity
}
