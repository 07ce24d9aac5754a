import { expect, it } from 'vitest'
import { planClocks } from './plan-clocks.ts'

it.each([
  [null, {}],
  [{ accept: 60 }, { accept: [60, 30, 30] }],
  [{ accept: 45 }, { accept: [45, 23, 23] }],
])('%o', (set, clocks) => {
  expect(planClocks(set)).toEqual(clocks)
})
