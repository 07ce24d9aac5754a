import { expect, it } from 'vitest'
import { checkFixTime, headingFrom, readTimestamp, speedFromKnots } from './fix.ts'

it.each([
  ['1795510800', '2026-11-24T09:00:00.000Z'],
  ['1795510800123', '2026-11-24T09:00:00.123Z'],
  ['2026-11-24T16:00:00.500+07:00', '2026-11-24T09:00:00.500Z'],
  ['2026-11-24T09:00:00Z', '2026-11-24T09:00:00.000Z'],
])('reads %s', (text, at) => {
  expect(readTimestamp(text)?.toISOString()).toBe(at)
})

it.each(['', 'kemarin', '-5', '12.5', '2026-11-24', '2026-11-24T16:00:00', '2026-13-24T16:00:00Z', '1e9'])('does not read "%s"', (text) => {
  expect(readTimestamp(text)).toBeNull()
})

it('believes a clock that is a minute ahead and a fix that is a week old, and nothing beyond', () => {
  const now = new Date('2026-11-24T09:00:00Z')
  const at = (seconds: number) => checkFixTime(new Date(now.getTime() + seconds * 1000), now)
  const week = 7 * 24 * 3600
  expect([60, 61, -week, -week - 1].map(at)).toEqual(['plausible', 'in-the-future', 'plausible', 'too-old'])
})

it('takes knots and degrees, and a negative figure for unknown', () => {
  expect(speedFromKnots(36)).toBeCloseTo(18.52)
  expect([speedFromKnots(-1), speedFromKnots(null), headingFrom(-1), headingFrom(null)]).toEqual([null, null, null, null])
  expect([headingFrom(0), headingFrom(359.5), headingFrom(360)]).toEqual([0, 359.5, 0])
})
