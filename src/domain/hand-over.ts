import { oldestMs, slackMs } from './original-time.ts'
import { refuse, type Refusal } from './refusal.ts'

/** People write times to the minute: what is less than this before the dispatch was at the dispatch. */
const minuteMs = 60_000

/**
 * When a ticket was handed over to a partner, as somebody of the centre writes it; left out, `now`. Refuses the future, what
 * lies a minute or more before the ticket was sent to the partner, and what is older than 14 days.
 */
export function handOverTime(handedAt: string | null, dispatchedAt: Date, now: Date): { readonly ok: true; readonly value: Date } | Refusal {
  const fault = (code: string) => refuse('validation-failed', { errors: [{ field: 'handedAt', code }] })
  if (handedAt === null) return { ok: true, value: now }
  const at = Date.parse(handedAt)
  if (at > now.getTime() + slackMs) return fault('in-the-future')
  if (at < now.getTime() - oldestMs) return fault('too-old')
  if (at <= dispatchedAt.getTime() - minuteMs) return fault('before-dispatch')
  return { ok: true, value: new Date(Math.min(Math.max(at, dispatchedAt.getTime()), now.getTime())) }
}
