import { describe, expect, it } from 'vitest'
import { createFormat } from '#i18n/format.ts'
import { shiftStart } from './shift.ts'

const start = (iso: string, shiftChanges: string[], timeZone = 'Asia/Jakarta') => {
  const { day } = createFormat('id', { timeZone, zoneLabel: '' })
  return new Date(shiftStart(Date.parse(iso), { shiftChanges, timeZone }, day)).toISOString()
}

describe('shiftStart', () => {
  it.each([
    ['the morning, at its first moment', '2026-11-24T00:00:00.000Z', '2026-11-24T00:00:00.000Z'],
    ['the afternoon', '2026-11-24T07:02:10.345Z', '2026-11-24T00:00:00.000Z'],
    ['the evening', '2026-11-24T12:00:01.000Z', '2026-11-24T12:00:00.000Z'],
    ['after midnight', '2026-11-24T20:30:00.500Z', '2026-11-24T12:00:00.000Z'],
    ['the last second of the night', '2026-11-23T23:59:59.999Z', '2026-11-23T12:00:00.000Z'],
  ])('two shifts: in %s', (_when, now, begun) => {
    expect(start(now, ['07:00', '19:00'])).toBe(begun)
  })

  it.each([
    ['the early shift', '2026-11-24T02:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['the late shift', '2026-11-24T07:15:00.000Z', '2026-11-24T07:15:00.000Z'],
    ['the night, after midnight', '2026-11-24T18:00:00.000Z', '2026-11-24T15:00:00.000Z'],
  ])('three shifts, one at a quarter: in %s', (_when, now, begun) => {
    expect(start(now, ['06:00', '14:15', '22:00'])).toBe(begun)
  })

  it('one shift a day, and a day on which the clocks are put back', () => {
    expect(start('2026-11-24T00:59:59.000Z', ['08:00'])).toBe('2026-11-23T01:00:00.000Z')
    expect(start('2026-10-25T03:30:00.000Z', ['07:00', '19:00'], 'Europe/Berlin')).toBe('2026-10-24T17:00:00.000Z')
  })
})
