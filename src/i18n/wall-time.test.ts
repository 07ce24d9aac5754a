import { describe, expect, it } from 'vitest'
import { clockTime, instantOf } from './wall-time.ts'

describe('a time of day', () => {
  it.each([['14:02', '14:02'], ['14.02', '14:02'], ['1402', '14:02'], ['9:05', '09:05'], ['905', '09:05'], [' 00:00 ', '00:00']])('%s is %s', (text, time) =>
    expect(clockTime(text)).toBe(time))
  it.each(['', '24:00', '12:60', '12', 'siang', '1:2', '12:345'])('"%s" is none', (text) => expect(clockTime(text)).toBeNull())
})

describe('the instant of a wall clock', () => {
  it.each([
    ['2026-11-24', '14:02', 'Asia/Jakarta', '2026-11-24T07:02:00.000Z'],
    ['2026-11-24', '0015', 'Asia/Jakarta', '2026-11-23T17:15:00.000Z'],
    ['2026-07-01', '12:00', 'Europe/Berlin', '2026-07-01T10:00:00.000Z'],
    ['2026-12-01', '12:00', 'Europe/Berlin', '2026-12-01T11:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => expect(instantOf(day, time, zone)).toBe(instant))
  it.each([['2026-02-30', '14:02'], ['', '14:02'], ['2026-11-24', ''], ['24-11-2026', '14:02']])('%s %s is none', (day, time) =>
    expect(instantOf(day, time, 'Asia/Jakarta')).toBeNull())
})
