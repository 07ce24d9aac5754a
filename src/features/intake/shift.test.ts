import { describe, expect, it } from 'vitest'
import { createFormat } from '#i18n/format.ts'
import { shiftStart } from './shift.ts'

const format = createFormat('id', { timeZone: 'Asia/Jakarta', zoneLabel: 'WIB' })
const start = (iso: string) => new Date(shiftStart(Date.parse(iso), format.timeSeconds(iso))).toISOString()

describe('shiftStart', () => {
  it.each([
    ['the morning, at its first moment', '2026-11-24T00:00:00.000Z', '2026-11-24T00:00:00.000Z'],
    ['the afternoon', '2026-11-24T07:02:10.345Z', '2026-11-24T00:00:00.000Z'],
    ['the evening', '2026-11-24T12:00:01.000Z', '2026-11-24T12:00:00.000Z'],
    ['after midnight', '2026-11-24T20:30:00.500Z', '2026-11-24T12:00:00.000Z'],
    ['the last second of the night', '2026-11-23T23:59:59.999Z', '2026-11-23T12:00:00.000Z'],
  ])('in %s', (_when, now, begun) => {
    expect(start(now)).toBe(begun)
  })
})
