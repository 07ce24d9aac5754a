import { refuse, type Refusal } from './refusal.ts'

/**
 * When a report reached the centre, where that was not just now. Either `receivedAt` and `sentAt`, both by the sender's own
 * clock: only the span between them counts, so a clock that is wrong does no harm. Or `writtenAt`, the time on a paper form.
 */
export type ToldTime = { readonly receivedAt?: string; readonly sentAt?: string; readonly writtenAt?: string }

const dayMs = 86_400_000
/** A report older than this is no longer entered: it would change figures that were reported on. */
export const oldestMs = 14 * dayMs
/** Clocks on the wall differ a little; what is this far ahead counts as now. */
export const slackMs = 60_000

const fault = (field: keyof ToldTime, code: 'time-incomplete' | 'in-the-future' | 'too-old'): Refusal =>
  refuse('validation-failed', { errors: [{ field, code }] })

/** The moment a report reached the centre, never after `now`. Refuses half of a pair, the future, and what is older than 14 days. */
export function originalTime({ receivedAt, sentAt, writtenAt }: ToldTime, now: Date): { readonly ok: true; readonly value: Date } | Refusal {
  if (receivedAt === undefined && sentAt !== undefined) return fault('receivedAt', 'time-incomplete')
  if (receivedAt !== undefined && sentAt === undefined) return fault('sentAt', 'time-incomplete')
  if (receivedAt !== undefined && writtenAt !== undefined) return fault('writtenAt', 'time-incomplete')
  const [field, ago] =
    receivedAt !== undefined && sentAt !== undefined
      ? (['receivedAt', Date.parse(sentAt) - Date.parse(receivedAt)] as const)
      : (['writtenAt', writtenAt === undefined ? 0 : now.getTime() - Date.parse(writtenAt)] as const)
  if (ago < -slackMs) return fault(field, 'in-the-future')
  if (ago > oldestMs) return fault(field, 'too-old')
  return { ok: true, value: new Date(now.getTime() - Math.max(0, ago)) }
}
