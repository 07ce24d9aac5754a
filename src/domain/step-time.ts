import { oldestMs, slackMs } from './original-time.ts'
import { refuse, type Refusal } from './refusal.ts'

/** When a step was taken, where it could not be told at once: both times by the clock of the phone. */
export type ToldStep = { readonly takenAt?: string | undefined; readonly sentAt?: string | undefined }

/**
 * The moment a step was taken in a place without a line. Only the span between the two times counts, so a phone whose clock is
 * wrong does no harm. Never after `now`, and never before `since`: the dispatch, or the step before. Refuses half of a pair, the
 * future, and what is older than 14 days.
 */
export function stepTime({ takenAt, sentAt }: ToldStep, since: Date, now: Date): { readonly ok: true; readonly value: Date } | Refusal {
  const fault = (field: keyof ToldStep, code: 'time-incomplete' | 'in-the-future' | 'too-old') => refuse('validation-failed', { errors: [{ field, code }] })
  if (takenAt === undefined && sentAt === undefined) return { ok: true, value: now }
  if (takenAt === undefined) return fault('takenAt', 'time-incomplete')
  if (sentAt === undefined) return fault('sentAt', 'time-incomplete')
  const ago = Date.parse(sentAt) - Date.parse(takenAt)
  if (ago < -slackMs) return fault('takenAt', 'in-the-future')
  if (ago > oldestMs) return fault('takenAt', 'too-old')
  const at = Math.max(now.getTime() - Math.max(0, ago), since.getTime())
  return { ok: true, value: new Date(Math.min(at, now.getTime())) }
}
