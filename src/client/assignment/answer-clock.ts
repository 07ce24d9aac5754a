import type { Assignment } from '#contracts/ticket.ts'
import type { ClockName } from '#domain/ladder.ts'

/** How an assignment stands against the clock that runs for it, in whole seconds. */
export type AnswerClock = { readonly kind: 'left' | 'over'; readonly clock: ClockName; readonly seconds: number }

/**
 * The time left to accept, or by how much any clock is over, at `now` (milliseconds since 1970); `null` where nobody needs
 * to be told. What is over is said by the ladder alone: a screen only counts.
 */
export function answerClock({ clock, deadlineAt, overdue }: Pick<Assignment, 'clock' | 'deadlineAt' | 'overdue'>, now: number): AnswerClock | null {
  const seconds = (until: string) => Math.floor(Math.abs(Date.parse(until) - now) / 1000)
  if (overdue) return { kind: 'over', clock: overdue.clock, seconds: now > Date.parse(overdue.since) ? seconds(overdue.since) : 0 }
  if (clock !== 'accept' || deadlineAt === null) return null
  return { kind: 'left', clock, seconds: now < Date.parse(deadlineAt) ? Math.ceil((Date.parse(deadlineAt) - now) / 1000) : 0 }
}
