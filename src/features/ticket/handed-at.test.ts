import { expect, it } from 'vitest'
import { createFormat } from '#i18n/format.ts'
import { handedAtOf } from './handed-at.ts'

const at = (time: string, now: string) => handedAtOf(time, Date.parse(now), 'Asia/Jakarta', createFormat('id', { timeZone: 'Asia/Jakarta', zoneLabel: 'WIB' }).day)

it('is the last time the clock of the city showed it', () => {
  expect(at('14:02', '2026-11-24T07:05:00Z')).toBe('2026-11-24T07:02:00.000Z')
  expect(at('1402', '2026-11-24T07:05:00Z')).toBe('2026-11-24T07:02:00.000Z')
  // Past midnight in Padang, 23:58 was yesterday.
  expect(at('23:58', '2026-11-24T17:01:00Z')).toBe('2026-11-24T16:58:00.000Z')
  expect(at('25:00', '2026-11-24T07:05:00Z')).toBeNull()
  expect(at('sore', '2026-11-24T07:05:00Z')).toBeNull()
})
