import type { CityData } from '#contracts/city.ts'
import { instantOf } from '#i18n/wall-time.ts'

const dayMs = 86_400_000

/** When the shift that runs at `now` began, both in milliseconds since 1970; `dayOf` is the day in the city at an instant ("2026-11-24"). */
export function shiftStart(now: number, { shiftChanges, timeZone }: Pick<CityData, 'shiftChanges' | 'timeZone'>, dayOf: (at: number) => string): number {
  const changes = [now - dayMs, now].flatMap((at) => shiftChanges.map((time) => Date.parse(instantOf(dayOf(at), time, timeZone) ?? '')))
  return Math.max(...changes.filter((at) => at <= now))
}
