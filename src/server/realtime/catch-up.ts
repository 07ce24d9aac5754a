import type { Scope } from '#domain/access.ts'
import { readEvents } from '../log/read.ts'
import type { ConsoleSocket } from './console-socket.ts'

const batch = 500
/** How many events of the whole log a client may be behind before it reads the board anew. */
export const resetAfter = 2_000

/**
 * Brings a socket from `after` to the relay's head and then puts it among the live ones. The last comparison and the
 * joining happen without an await in between, so no event can slip through.
 */
export async function catchUp(
  socket: ConsoleSocket,
  scope: Scope,
  after: number | undefined,
  head: () => number,
  goLive: () => void,
): Promise<void> {
  if (after === undefined) {
    goLive()
    socket.emit('ready', { head: head() })
    return
  }
  if (after > head() || head() - after > resetAfter) {
    goLive()
    socket.emit('reset', { head: head() })
    return
  }
  let cursor = after
  while (socket.connected) {
    const target = head()
    if (cursor >= target) {
      goLive()
      socket.emit('ready', { head: target })
      return
    }
    const events = await readEvents(scope, cursor, batch)
    const mine = events.filter(({ event }) => event.seq <= target)
    for (const { event } of mine) socket.emit('event', event)
    cursor = mine.length === batch ? (mine.at(-1)?.event.seq ?? target) : target
  }
}
