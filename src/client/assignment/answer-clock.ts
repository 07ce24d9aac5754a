import type { Assignment } from '#contracts/ticket.ts'
import { acceptWithinSeconds } from '#domain/attention.ts'
import type { Priority } from '#domain/priority.ts'

/** How an unanswered assignment stands against its time to accept, in whole seconds. */
export type AnswerClock = { readonly kind: 'left' | 'over'; readonly seconds: number }

/** The time left to accept, or by how much it is over, at `now` (milliseconds since 1970); `null` once it is answered. */
export function answerClock(
  { status, dispatchedAt }: Pick<Assignment, 'status' | 'dispatchedAt'>,
  priority: Priority,
  now: number,
): AnswerClock | null {
  if (status !== 'pending') return null
  const left = acceptWithinSeconds[priority] - Math.floor((now - Date.parse(dispatchedAt)) / 1000)
  return left > 0 ? { kind: 'left', seconds: left } : { kind: 'over', seconds: Math.abs(left) }
}
