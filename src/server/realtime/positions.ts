import type { UnitPosition } from '#contracts/socket.ts'
import { positionsChannel } from '../commands/record-position.ts'
import { listen } from '../db/listener.ts'
import { latestPositions } from '../queries/latest-positions.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import type { ConsoleServer } from './console-socket.ts'
import { roomOf } from './rooms.ts'

const everyMs = 1_000

/**
 * Sends on where units are: each unit's latest, all in one message, at most one message a second to a room. The centre
 * hears of all units, an agency of its own. A word only says "look", so what is sent is what the database holds then.
 */
export function startPositions(io: ConsoleServer): { readonly stop: () => Promise<void> } {
  const named = new Set<string>()
  let all = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let next = 0

  const wake = () => {
    if (!stopped) timer ??= setTimeout(() => void send(), Math.max(0, next - performance.now()))
  }
  const send = async () => {
    const wanted = all ? null : [...named]
    all = false
    named.clear()
    try {
      const found = await latestPositions(wanted)
      for (const [room, positions] of byRoom(found)) io.to(room).emit('positions', positions)
    } catch (error) {
      logger().warn({ err: describeError(error) }, 'positions cannot be read yet')
      for (const unitId of wanted ?? []) named.add(unitId)
      all ||= wanted === null
    }
    next = performance.now() + everyMs
    timer = undefined
    if (all || named.size > 0) wake()
  }

  const listener = listen(positionsChannel, (unitId) => {
    if (unitId === undefined) all = true
    else named.add(unitId)
    wake()
  })
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await listener.stop()
    },
  }
}

function byRoom(found: readonly { readonly agency: string; readonly position: UnitPosition }[]): Map<string, UnitPosition[]> {
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
