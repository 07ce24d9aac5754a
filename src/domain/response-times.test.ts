import { expect, it } from 'vitest'
import { mayReadFigures, shareWithin } from './response-times.ts'
import type { Role } from './roles.ts'

it.each<[Role, string | null, boolean]>([
  ['agency-staff', 'damkar', true],
  ['agency-staff', 'polisi', false],
  ['supervisor', null, true],
  ['admin', null, true],
  ['call-taker', null, false],
])('%s of %s reads the figures of damkar: %s', (role, agency, may) => {
  expect(mayReadFigures({ role, agency }, 'damkar')).toBe(may)
})

it('no share of nothing', () => {
  expect(shareWithin({ within: 3, measured: 4 })).toBe(0.75)
  expect(shareWithin({ within: 0, measured: 2 })).toBe(0)
  expect(shareWithin({ within: 0, measured: 0 })).toBeNull()
})
