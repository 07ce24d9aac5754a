import { describe, expect, it } from 'vitest'
import { originalTime, type ToldTime } from './original-time.ts'

const now = new Date('2026-11-24T07:31:00.000Z')
const at = (told: ToldTime) => {
  const outcome = originalTime(told, now)
  return outcome.ok ? outcome.value.toISOString() : outcome.errors
}

describe('the original time of a report', () => {
  it('is now where nothing else is said', () => expect(at({})).toBe(now.toISOString()))

  it('is as long ago as the sender had it, whatever the sender takes the time to be', () => {
    expect(at({ receivedAt: '2026-11-24T07:02:00.000Z', sentAt: '2026-11-24T07:31:00.000Z' })).toBe('2026-11-24T07:02:00.000Z')
    expect(at({ receivedAt: '2019-01-01T00:00:00.000Z', sentAt: '2019-01-01T00:29:00.000Z' })).toBe('2026-11-24T07:02:00.000Z')
  })

  it('is what the paper says', () => expect(at({ writtenAt: '2026-11-23T22:15:00.000Z' })).toBe('2026-11-23T22:15:00.000Z'))

  it('is never after now: a clock that is a little ahead means now', () => {
    expect(at({ writtenAt: '2026-11-24T07:31:59.000Z' })).toBe(now.toISOString())
    expect(at({ receivedAt: '2026-11-24T07:00:10.000Z', sentAt: '2026-11-24T07:00:00.000Z' })).toBe(now.toISOString())
  })

  it.each<[ToldTime, string, string]>([
    [{ receivedAt: '2026-11-24T07:00:00Z' }, 'sentAt', 'time-incomplete'],
    [{ sentAt: '2026-11-24T07:00:00Z' }, 'receivedAt', 'time-incomplete'],
    [{ receivedAt: '2026-11-24T07:00:00Z', sentAt: '2026-11-24T07:01:00Z', writtenAt: '2026-11-24T07:00:00Z' }, 'writtenAt', 'time-incomplete'],
    [{ writtenAt: '2026-11-24T07:33:00Z' }, 'writtenAt', 'in-the-future'],
    [{ receivedAt: '2026-11-24T07:05:00Z', sentAt: '2026-11-24T07:00:00Z' }, 'receivedAt', 'in-the-future'],
    [{ writtenAt: '2026-11-10T07:30:59Z' }, 'writtenAt', 'too-old'],
    [{ receivedAt: '2026-11-01T07:00:00Z', sentAt: '2026-11-24T07:00:00Z' }, 'receivedAt', 'too-old'],
  ])('refuses %j at %s: %s', (told, field, code) => expect(at(told)).toEqual([{ field, code }]))
})
