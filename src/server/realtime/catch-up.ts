import { setTimeout as wait } from 'node:timers/promises'
import type { Scope } from '#domain/access.ts'
import { logHead, readEvents } from '../log/read.ts'
import type { ConsoleSocket } from './console-socket.ts'

const batch = 500
/** How many events of the whole log a client may be behind before it reads the board anew. */
export const resetAfter = 2_000
/** How long a client waits for a relay that has not read the log to where the client is. */
const relayLagMs = 5_000
const lookAgainMs = 20

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
  await relayReaches(after, head)
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

/** Another server may have told the client of events that this one is about to hear of: it is not ahead of the log then. */
async function relayReaches(after: number, head: () => number): Promise<void> {
  if (after <= head() || after > (await logHead())) return
  for (let waited = 0; head() < after && waited < relayLagMs; waited += lookAgainMs) await wait(lookAgainMs)
}
