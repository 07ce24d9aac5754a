import { describe, expect, it } from 'vitest'
import { createFormat } from './format.ts'

const zone = { timeZone: 'Asia/Jakarta', zoneLabel: 'WIB' }
const id = createFormat('id', zone)
const en = createFormat('en', zone)

describe('format', () => {
  it('shows times of the city on a 24-hour clock', () => {
    expect(id.time('2026-11-23T17:05:09Z')).toBe('00:05')
    expect(id.timeSeconds('2026-11-24T07:02:10Z')).toBe('14:02:10')
    expect(id.timeZoned('2026-11-24T07:02:10Z')).toBe('14:02 WIB')
  })

  it('takes the day from the city, not from UTC', () => {
    expect(id.day('2026-11-23T17:00:00Z')).toBe('2026-11-24')
    expect(id.date('2026-11-23T17:00:00Z')).toBe('Selasa, 24 November 2026')
    expect(en.date('2026-11-23T17:00:00Z')).toContain('24 November 2026')
  })

  it('names the zone in an absolute time', () => {
    expect(id.dateTime('2026-11-24T07:02:10Z')).toBe('24 Nov 2026 14:02:10 WIB')
  })

  it('names the day of a period once, and of one over midnight twice', () => {
    expect(id.period('2026-11-23T20:55:01Z', '2026-11-23T20:55:40Z')).toBe('24 Nov 2026 03:55–03:55 WIB')
    expect(id.period('2026-11-24T12:00:00Z', '2026-11-24T23:58:00Z')).toBe('24 Nov 2026 19:00–25 Nov 2026 06:58 WIB')
  })

  it.each([
    [-5, '0 d', '0 s'],
    [0.9, '0 d', '0 s'],
    [59, '59 d', '59 s'],
    [60, '1 m 00 d', '1 m 00 s'],
    [252, '4 m 12 d', '4 m 12 s'],
    [3599, '59 m 59 d', '59 m 59 s'],
    [3600, '1 j 00 m', '1 h 00 m'],
    [7500, '2 j 05 m', '2 h 05 m'],
    [86_400 * 3 + 3600 * 4, '3 hr 4 j', '3 d 4 h'],
  ])('tells an age of %d seconds', (seconds, inIndonesian, inEnglish) => {
    expect(id.age(seconds)).toBe(inIndonesian)
    expect(en.age(seconds)).toBe(inEnglish)
  })

  it.each([
    [0, '0 m', '0 m'],
    [348, '350 m', '350 m'],
    [996, '1 km', '1 km'],
    [1240, '1,2 km', '1.2 km'],
    [24_300, '24 km', '24 km'],
  ])('tells a distance of %d metres', (metres, inIndonesian, inEnglish) => {
    expect(id.distance(metres)).toBe(inIndonesian)
    expect(en.distance(metres)).toBe(inEnglish)
  })

  it('groups digits as the language does', () => {
    expect(id.number(12_345)).toBe('12.345')
    expect(en.number(12_345)).toBe('12,345')
  })
})
