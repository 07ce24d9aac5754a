import { expect, it } from 'vitest'
import { isOnMap, positionAge } from './position-age.ts'

const limits = { staleSeconds: 60, lostSeconds: 600 }

it.each([
  [-5, 'fresh'],
  [59, 'fresh'],
  [60, 'stale'],
  [599, 'stale'],
  [600, 'lost'],
  [86_400, 'lost'],
] as const)('a position %i seconds old is %s', (seconds, age) => {
  expect(positionAge(seconds, limits)).toBe(age)
})

it('a lost unit stays on the map while it is on a task, else for another hour', () => {
  expect(isOnMap(4_199, false, limits)).toBe(true)
  expect(isOnMap(4_200, false, limits)).toBe(false)
  expect(isOnMap(400_000, true, limits)).toBe(true)
})
