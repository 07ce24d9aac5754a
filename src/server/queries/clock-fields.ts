import type { Assignment } from '#contracts/ticket.ts'
import { clockNames, type ClockState } from '#domain/ladder.ts'

/** The columns of an assignment that say how it stands on the ladder. */
export type ClockFields = {
  readonly clock: string | null
  readonly clockSeconds: readonly number[]
  readonly clockStep: number
  readonly dueAt: Date | null
  readonly overdueSince: Date | null
  readonly acknowledgedAt: Date | null
  readonly offer: string | null
}

/** A state of the ladder as columns. */
export const clockFields = ({ step: clockStep, seconds, ...state }: ClockState) => ({ ...state, clockStep, clockSeconds: [...seconds] })

/** The state that the columns of a row hold. */
export const clockState = ({ clock, clockSeconds: seconds, clockStep: step, dueAt, overdueSince, acknowledgedAt, offer }: ClockFields): ClockState => ({
  clock: clockNames.find((name) => name === clock) ?? null,
  seconds,
  step,
  dueAt,
  overdueSince,
  acknowledgedAt,
  offer,
})

/** What a reader sees of the ladder. */
export function clockView(row: ClockFields): Pick<Assignment, 'clock' | 'deadlineAt' | 'overdue'> {
  const { clock, step, dueAt, overdueSince, acknowledgedAt, offer } = clockState(row)
  const isOverdue = clock !== null && overdueSince !== null && step > 0
  return {
    clock,
    deadlineAt: dueAt?.toISOString() ?? null,
    overdue: isOverdue
      ? { clock, step, since: overdueSince.toISOString(), acknowledgedAt: acknowledgedAt?.toISOString() ?? null, offer }
      : null,
  }
}
