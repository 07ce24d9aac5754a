import { listen } from '../db/listener.ts'
import { logHead, readEvents, type AddressedEvent } from '../log/read.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'

const batch = 500
const recheckMs = 2_000

export type Relay = {
  /** The last `seq` handed on; everything up to here has been given to the sockets that were live. */
  readonly head: () => number
  /** Whether new events are noticed and can be read: only then is what the consoles show live. */
  readonly listening: () => boolean
  readonly stop: () => Promise<void>
}

/**
 * Follows the log and hands each new event on once, in order. A notification only says "look": what is read comes from
 * the log, so a lost or doubled notification loses or doubles nothing.
 */
export async function startRelay(onEvents: (events: readonly AddressedEvent[]) => void): Promise<Relay> {
  let head = await logHead()
  let reading = false
  let again = false
  let readable = true

  const drain = async () => {
    again = true
    if (reading) return
    reading = true
    try {
      while (again) {
        again = false
        const events = await readEvents({ kind: 'city' }, head, batch)
        readable = true
        const last = events.at(-1)
        if (last === undefined) continue
        head = last.event.seq
        onEvents(events)
        again ||= events.length === batch
      }
    } catch (error) {
      readable = false
      logger().warn({ err: describeError(error) }, 'the log cannot be read yet')
    } finally {
      reading = false
    }
  }

  const listener = listen('siaga_log', () => void drain())
  const recheck = setInterval(() => void drain(), recheckMs)
  return {
    head: () => head,
    listening: () => readable && listener.listening(),
    stop: async () => {
      clearInterval(recheck)
      await listener.stop()
    },
  }
}
