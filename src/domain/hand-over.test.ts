import { expect, it } from 'vitest'
import { handOverTime } from './hand-over.ts'
import { holdsMobileNumber } from './mobile-number.ts'

const sent = new Date('2026-11-24T07:00:30Z')
const now = new Date('2026-11-24T07:10:00Z')
const at = (time: string | null) => {
  const found = handOverTime(time, sent, now)
  return found.ok ? found.value.toISOString() : found.errors?.[0]?.code
}

it('is the time written, between the dispatch and now', () => {
  expect(at(null)).toBe(now.toISOString())
  expect(at('2026-11-24T07:05:00Z')).toBe('2026-11-24T07:05:00.000Z')
  // Written to the minute, the dispatch's own minute counts as the dispatch.
  expect(at('2026-11-24T07:00:00Z')).toBe(sent.toISOString())
  expect(at('2026-11-24T06:59:30Z')).toBe('before-dispatch')
  expect(at('2026-11-24T07:10:40Z')).toBe(now.toISOString())
  expect(at('2026-11-24T07:11:01Z')).toBe('in-the-future')
  expect(at('2026-11-01T07:00:00Z')).toBe('too-old')
})

it('tells a mobile number from the number of a report', () => {
  for (const text of ['0812-0000-0000', '+62 812 0000 0000', '62812 00000000', 'HP 081200000000', '(0812) 00000000']) expect([text, holdsMobileNumber(text)]).toEqual([text, true])
  for (const text of ['123', '115', 'K-2411-0812', 'G20260812345678', '0751 0000000']) expect([text, holdsMobileNumber(text)]).toEqual([text, false])
})
