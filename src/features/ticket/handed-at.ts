import { slackMs } from '#domain/original-time.ts'
import { instantOf } from '#i18n/wall-time.ts'

const dayMs = 86_400_000

/** The last instant at which the city's clocks showed the time of day that somebody typed; `null` when it is no time. */
export function handedAtOf(time: string, now: number, timeZone: string, dayOf: (at: number) => string): string | null {
  const today = instantOf(dayOf(now), time, timeZone)
  return today !== null && Date.parse(today) > now + slackMs ? instantOf(dayOf(now - dayMs), time, timeZone) : today
}
