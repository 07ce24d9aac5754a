import { periodFault } from '#domain/track.ts'
import { clockTime, instantOf } from '#i18n/wall-time.ts'
import type { Period } from './replay-wish.ts'

/** A period as it is typed: a day of the city ("2026-11-24") and two times of day. */
export type PeriodFields = { readonly day: string; readonly from: string; readonly to: string }
export type PeriodFault = { readonly field: keyof PeriodFields; readonly fault: 'day' | 'time' | 'too-long' }

const dayMs = 24 * 3_600_000

/** The period that was typed, or what is wrong with it. An end that is not after the beginning is one of the next day. */
export function typedPeriod({ day, from, to }: PeriodFields, timeZone: string): Period | PeriodFault {
  if (instantOf(day, '00:00', timeZone) === null) return { field: 'day', fault: 'day' }
  const [begins, ends] = [instantOf(day, from, timeZone), instantOf(day, to, timeZone)]
  if (begins === null) return { field: 'from', fault: 'time' }
  if (ends === null || clockTime(to) === clockTime(from)) return { field: 'to', fault: 'time' }
  const start = Date.parse(begins)
  const end = Date.parse(ends) > start ? Date.parse(ends) : Date.parse(ends) + dayMs
  return periodFault(start, end) === null ? { from: start, to: end } : { field: 'to', fault: 'too-long' }
}

/** The hour before `now`. */
export const lastHourBefore = (now: number): Period => ({ from: now - 3_600_000, to: now })
