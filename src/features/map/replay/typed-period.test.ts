import { expect, it } from 'vitest'
import { typedPeriod } from './typed-period.ts'

const zone = 'Asia/Jakarta'
const typed = (day: string, from: string, to: string) => typedPeriod({ day, from, to }, zone)
const utc = (text: string) => Date.parse(text)

it('is a period of the city, whatever zone the machine is in', () => {
  expect(typed('2026-11-24', '14:00', '15.30')).toEqual({ from: utc('2026-11-24T07:00:00Z'), to: utc('2026-11-24T08:30:00Z') })
})

it('goes over midnight where its end is not after its beginning', () => {
  expect(typed('2026-11-24', '23:30', '0:15')).toEqual({ from: utc('2026-11-24T16:30:00Z'), to: utc('2026-11-24T17:15:00Z') })
})

it.each([
  ['2026-02-30', '14:00', '15:00', 'day', 'day'],
  ['', '14:00', '15:00', 'day', 'day'],
  ['2026-11-24', '25:00', '15:00', 'from', 'time'],
  ['2026-11-24', '', '15:00', 'from', 'time'],
  ['2026-11-24', '14:00', 'nanti', 'to', 'time'],
  ['2026-11-24', '14:00', '14.00', 'to', 'time'],
  ['2026-11-24', '08:00', '20:01', 'to', 'too-long'],
  ['2026-11-24', '08:00', '07:59', 'to', 'too-long'],
])('%s, %s to %s: wrong in %s', (day, from, to, field, fault) => {
  expect(typed(day, from, to)).toEqual({ field, fault })
})
