import { expect, it } from 'vitest'
import { stepTime } from './step-time.ts'

const now = new Date('2026-11-24T10:00:00.000Z')
const since = new Date('2026-11-24T08:00:00.000Z')
const value = (told: Parameters<typeof stepTime>[0]) => {
  const outcome = stepTime(told, since, now)
  return outcome.ok ? outcome.value.toISOString() : outcome.errors?.map(({ field, code }) => `${field} ${code}`).join()
}

it('is now unless it was told otherwise', () => expect(value({})).toBe(now.toISOString()))

it('counts only the span, so a wrong clock does no harm', () => {
  expect(value({ takenAt: '1999-01-01T00:00:00.000Z', sentAt: '1999-01-01T00:20:00.000Z' })).toBe('2026-11-24T09:40:00.000Z')
  expect(value({ takenAt: '2041-01-01T00:00:00.000Z', sentAt: '2041-01-01T00:20:00.000Z' })).toBe('2026-11-24T09:40:00.000Z')
})

it('lies between the step before and now', () => {
  expect(value({ takenAt: '2026-11-24T01:00:00.000Z', sentAt: '2026-11-24T09:59:00.000Z' })).toBe(since.toISOString())
  expect(value({ takenAt: '2026-11-24T09:00:30.000Z', sentAt: '2026-11-24T09:00:00.000Z' })).toBe(now.toISOString())
  expect(stepTime({ takenAt: now.toISOString(), sentAt: now.toISOString() }, new Date(now.getTime() + 5), now)).toEqual({ ok: true, value: now })
})

it.each([
  [{ takenAt: now.toISOString() }, 'sentAt time-incomplete'],
  [{ sentAt: now.toISOString() }, 'takenAt time-incomplete'],
  [{ takenAt: '2026-11-24T10:02:00.000Z', sentAt: '2026-11-24T10:00:00.000Z' }, 'takenAt in-the-future'],
  [{ takenAt: '2026-11-01T10:00:00.000Z', sentAt: '2026-11-24T10:00:00.000Z' }, 'takenAt too-old'],
])('refuses %j', (told, fault) => expect(value(told)).toBe(fault))
