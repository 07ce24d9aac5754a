import { setTimeout as wait } from 'node:timers/promises'
import type { LogEvent } from '#contracts/event.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import { deliverPushes } from '../push/deliver-pushes.ts'
import { fanOut } from '../push/fan-out.ts'
import { vapid } from '../push/vapid.ts'

/** Messages that failed are looked for this often, and events that nobody told of. */
const lookEveryMs = 5_000
/** What is opened within so short a time is read together: a phone does not notice, and reports must not wait behind each other's looks. */
const gatherMs = 100
const news = ['ticket.opened', 'assignment.dispatched', 'assignment.overdue']

export type PushJob = { readonly heard: (events: readonly LogEvent[]) => void; readonly stop: () => Promise<void> }

/**
 * Wakes phones for new work, beside everything else: it reads the log after the commit, and what waits for a push service waits
 * here alone. Every server process runs one; a message is taken by whoever comes first.
 */
export function startPush(): PushJob {
  const keys = vapid()
  if (keys === null) return { heard: () => undefined, stop: () => Promise.resolve() }
  let working: Promise<void> | null = null
  let again = false
  let stopped = false
  const work = async () => {
    again = false
    await fanOut()
    // What a slow service holds up must not keep the next message from another one.
    void deliverPushes(keys).then((taken) => taken > 0 && look(), complain)
  }
  const complain = (error: unknown) => logger().warn({ err: describeError(error) }, 'no phone can be woken yet')
  function look() {
    if (stopped) return
    again = true
    working ??= wait(gatherMs).then(work).catch(complain).finally(() => {
      working = null
      if (again) look()
    })
  }
  const timer = setInterval(look, lookEveryMs)
  look()
  return {
    heard: (events) => events.some(({ kind }) => news.includes(kind)) && look(),
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await working
    },
  }
}
