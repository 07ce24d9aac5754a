import type { LogEvent } from '#contracts/event.ts'
import { takeOverdueSteps } from '../commands/take-overdue-steps.ts'
import { onDatabaseClock } from '../db/database-clock.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import { metrics } from '../observability/metrics.ts'
import { dueDeadlines } from '../queries/due-deadlines.ts'

/** Steps taken at once: enough for a storm, few enough that whoever comes meanwhile waits for milliseconds. */
const batch = 16
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
 *
 * After each look it rests for as long as that took. So when thousands of tickets stand unanswered, and each step takes
 * longer because others want the log as well, at least half of the time is left to reports.
 */
export function startLadder(lookEveryMs = 1_000): LadderJob {
  let timer: NodeJS.Timeout | undefined
  let wakeAt = 0
  let restUntil = 0
  /** The nearest deadline heard of since the last look began, by the database's clock. */
  let nearest = Infinity
  let looking: Promise<void> | null = null
  let stopped = false

  const wakeIn = (ms: number) => {
    if (stopped) return
    clearTimeout(timer)
    wakeAt = Math.max(restUntil, Date.now() + ms)
    timer = setTimeout(look, Math.max(0, wakeAt - Date.now()))
  }
  const look = () => {
    looking ??= work().finally(() => (looking = null))
  }
  const untilNearest = () => nearest - onDatabaseClock(new Date()).getTime()
  const work = async () => {
    const began = Date.now()
    nearest = Infinity
    const waitMs = await takeDue(lookEveryMs).catch((error: unknown) => {
      logger().warn({ err: describeError(error) }, 'the ladder cannot be read yet')
      return lookEveryMs
    })
    restUntil = 2 * Date.now() - began
    wakeIn(Math.min(waitMs, untilNearest()))
  }

  look()
  return {
    heard: (events) => {
      nearest = Math.min(nearest, nearestDeadline(events))
      if (looking === null && Date.now() + untilNearest() < wakeAt) wakeIn(untilNearest())
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

/** Takes what is due now, the oldest first, and answers how long there is nothing more to do, in milliseconds. */
async function takeDue(lookEveryMs: number): Promise<number> {
  const { now, ticketIds, nextInMs } = await dueDeadlines(batch)
  if (ticketIds.length === 0) return Math.min(lookEveryMs, nextInMs ?? lookEveryMs)
  const { due, faults } = await takeOverdueSteps(ticketIds, now)
  const taken = onDatabaseClock(new Date()).getTime()
  for (const at of due) metrics().ladderLate.observe((taken - at.getTime()) / 1000)
  for (const error of faults) logger().error({ err: describeError(error) }, 'a step of the ladder failed')
  // What failed is tried again at the next look, so that a fault does not keep the server busy.
  if (faults.length > 0) return lookEveryMs
  return due.length > 0 ? 0 : tryAgainMs
}
