import type { UnitPosition } from '#contracts/socket.ts'
import { covers, scopeOf } from '#domain/access.ts'
import { positionsChannel } from '../commands/record-position.ts'
import { listen } from '../db/listener.ts'
import { latestPositions, type LatestPosition } from '../queries/latest-positions.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import type { ConsoleServer, ConsoleSocket } from './console-socket.ts'
import { roomOf } from './rooms.ts'

const everyMs = 1_000
const everything = 'everything'
/** What a console has still to be told: these units, or where all units are. */
type Owed = Set<string> | typeof everything

const followers = (socket: ConsoleSocket) => `positions:${roomOf(scopeOf(socket.data.actor))}`
/** What was sent to it last has not left this machine yet: more would only wait behind it. */
const isBehind = (socket: ConsoleSocket) => !socket.conn.transport.writable

/**
 * Sends on where units are: each unit's latest, all in one message, at most one message a second to a console. The centre
 * hears of all units, an agency of its own. A word only says "look", so what is sent is what the database holds then. A
 * console that is slow is owed the units it missed, and gets where they are by then: never a queue of where they were.
 */
export function startPositions(io: ConsoleServer) {
  const latest = new Map<string, LatestPosition>()
  const owed = new Map<string, Owed>()
  const named = new Set<string>()
  let all = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let next = 0

  const wake = () => {
    if (!stopped) timer ??= setTimeout(() => void send(), Math.max(0, next - performance.now()))
  }
  const send = async () => {
    for (const id of owed.keys()) if (!io.sockets.sockets.has(id)) owed.delete(id)
    const changed = all ? null : new Set(named)
    const wanted = all || [...owed.values()].includes(everything) ? null : [...named]
    all = false
    named.clear()
    try {
      const found = wanted?.length === 0 ? [] : await latestPositions(wanted)
      if (wanted === null) latest.clear()
      for (const one of found) latest.set(one.position.unitId, one)
      tell(changed ?? new Set(found.map(({ position }) => position.unitId)))
    } catch (error) {
      logger().warn({ err: describeError(error) }, 'positions cannot be read yet')
      for (const unitId of changed ?? []) named.add(unitId)
      all ||= changed === null
    }
    next = performance.now() + everyMs
    timer = undefined
    if (all || named.size > 0 || owed.size > 0) wake()
  }

  function tell(changed: ReadonlySet<string>) {
    const apart = new Set<string>()
    for (const socket of io.sockets.sockets.values()) {
      const room = followers(socket)
      if (!socket.rooms.has(room)) continue
      const before = owed.get(socket.id)
      const behind = isBehind(socket)
      if (before === undefined && !behind) continue
      apart.add(socket.id)
      const due: Owed = before === everything ? everything : new Set([...(before ?? []), ...changed])
      if (behind) {
        if (due === everything || due.size > 0) owed.set(socket.id, due)
      } else {
        owed.delete(socket.id)
        const positions = positionsFor(socket, due)
        if (positions.length > 0) socket.emit('positions', positions)
      }
    }
    const except = [...apart]
    for (const [room, positions] of byRoom([...changed].flatMap((unitId) => latest.get(unitId) ?? []))) {
      io.to(`positions:${room}`).except(except).emit('positions', positions)
    }
  }

  const positionsFor = (socket: ConsoleSocket, due: Owed): UnitPosition[] => {
    const scope = scopeOf(socket.data.actor)
    const units = due === everything ? [...latest.values()] : [...due].flatMap((unitId) => latest.get(unitId) ?? [])
    return units.filter(({ agency }) => covers(scope, [agency])).map(({ position }) => position)
  }

  /** Hears whether a console wants positions. Unless it says at first that it will say so itself, it gets what changes. */
  function attend(socket: ConsoleSocket) {
    if (socket.handshake.auth['positions'] !== false) void socket.join(followers(socket))
    socket.on('follow', (wanted: unknown) => {
      const room = followers(socket)
      if (wanted !== true) {
        void socket.leave(room)
        owed.delete(socket.id)
      } else if (!socket.rooms.has(room)) {
        void socket.join(room)
        owed.set(socket.id, everything)
        wake()
      }
    })
  }

  const listener = listen(positionsChannel, (unitId) => {
    if (unitId === undefined) all = true
    else named.add(unitId)
    wake()
  })
  return {
    attend,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await listener.stop()
    },
  }
}

function byRoom(found: readonly LatestPosition[]): Map<string, UnitPosition[]> {
  const rooms = new Map<string, UnitPosition[]>()
  for (const { agency, position } of found) {
    for (const room of [roomOf({ kind: 'city' }), roomOf({ kind: 'agency', agency })]) {
      const positions = rooms.get(room)
      if (positions === undefined) rooms.set(room, [position])
      else positions.push(position)
    }
  }
  return rooms
}
