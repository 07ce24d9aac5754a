import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatTicketNumber } from './ticket-number.ts'

it.each([
  ['2026-11-24', 1, '112-20261124-0001'],
  ['2026-01-02', 42, '112-20260102-0042'],
  ['2026-12-31', 9_999, '112-20261231-9999'],
  ['2026-12-31', 10_000, '112-20261231-10000'],
])('%s, %i: %s', (day, ordinal, wanted) => {
  expect(formatTicketNumber(day, ordinal)).toBe(wanted)
})

it('is unique by day and ordinal, and sorts by ordinal within a day as long as four digits do', () => {
  const ordinal = fc.integer({ min: 1, max: 9_999 })
  fc.assert(
    fc.property(ordinal, ordinal, (a, b) => {
      const [first, second] = [formatTicketNumber('2026-07-01', a), formatTicketNumber('2026-07-01', b)]
      expect(first < second).toBe(a < b)
      expect(first).toMatch(/^112-\d{8}-\d{4}$/)
    }),
  )
})
