import type { LogEvent } from '#contracts/event.ts'
import { takeOverdueSteps } from '../commands/take-overdue-steps.ts'
import { onDatabaseClock } from '../db/database-clock.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import { metrics } from '../observability/metrics.ts'
import { dueDeadlines } from '../queries/due-deadlines.ts'

const batch = 32
/** Tickets taken at once: enough for a storm, few enough to leave connections to people. */
const atOnce = 4
const tryAgainMs = 50

export type LadderJob = {
  /** Tells of new events: one of them may start a clock that runs out before the next look. */
  readonly heard: (events: readonly LogEvent[]) => void
  readonly stop: () => Promise<void>
}

/**
 * Takes the steps of the ladder when they fall due. The deadlines lie in the database, in the rows of the assignments; this
 * holds nothing but a timer to the nearest. Every server process runs one: each step is taken by whoever comes first.
 * However quiet it is, the database is asked every `lookEveryMs`: what nobody told of must not be missed.
 */
export function startLadder(lookEveryMs = 1_000): LadderJob {
  let timer: NodeJS.Timeout | undefined
  let wakeAt = 0
  let looking: Promise<void> | null = null
  let again = false
  let stopped = false

  const wakeIn = (ms: number) => {
    if (stopped) return
    clearTimeout(timer)
    wakeAt = Date.now() + ms
    timer = setTimeout(look, ms)
  }
  function look() {
    again = true
    looking ??= work().finally(() => {
      looking = null
      if (again) look()
    })
  }
  const work = async () => {
    again = false
    let waitMs = lookEveryMs
    try {
      const { ticketIds, nextInMs } = await dueDeadlines(batch)
      const { busy, failed } = await takeAll(ticketIds)
      // What failed is tried again at the next look, so that a fault does not keep the server busy.
      if (failed === 0) waitMs = Math.min(lookEveryMs, busy > 0 ? tryAgainMs : ticketIds.length > 0 ? 0 : (nextInMs ?? lookEveryMs))
    } catch (error) {
      logger().warn({ err: describeError(error) }, 'the ladder cannot be read yet')
    }
    wakeIn(waitMs)
  }

  look()
  return {
    heard: (events) => {
      const nearest = nearestDeadline(events)
      if (nearest < onDatabaseClock(new Date(wakeAt)).getTime()) wakeIn(Math.max(0, nearest - onDatabaseClock(new Date()).getTime()))
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await looking
    },
  }
}

const nearestDeadline = (events: readonly LogEvent[]): number =>
  events
    .flatMap(({ ticket }) => ticket?.assignments ?? [])
    .reduce((nearest, { deadlineAt }) => (deadlineAt ? Math.min(nearest, Date.parse(deadlineAt)) : nearest), Infinity)

/** Takes the steps of these tickets; answers how many tickets are left: those that somebody holds, and those that failed. */
async function takeAll(ticketIds: readonly string[]): Promise<{ readonly busy: number; readonly failed: number }> {
  const waiting = inAnyOrder(ticketIds)
  const left = { busy: 0, failed: 0 }
  const hand = async () => {
    for (let ticketId = waiting.pop(); ticketId !== undefined; ticketId = waiting.pop()) {
      const late = await takeOverdueSteps(ticketId).catch((error: unknown) => {
        logger().error({ ticketId, err: describeError(error) }, 'a step of the ladder failed')
        return 'failed' as const
      })
      if (late === 'busy' || late === 'failed') left[late] += 1
      else for (const ms of late) metrics().ladderLate.observe(ms / 1000)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, ticketIds.length) }, hand))
  return left
}

/** So that two processes that were woken by the same deadlines do not get into each other's way at every one of them. */
const inAnyOrder = (ticketIds: readonly string[]): string[] =>
  ticketIds.map((id) => [Math.random(), id] as const).sort(([a], [b]) => a - b).map(([, id]) => id)
