import { expect, it } from 'vitest'
import { flashedTitle } from './title-flash.ts'

it.each([
  ['Peta · Siaga 112', 0, false, 'Peta · Siaga 112'],
  ['Peta · Siaga 112', 3, false, '(3) Peta · Siaga 112'],
  ['(3) Peta · Siaga 112', 4, true, '● (4) Peta · Siaga 112'],
  ['● (4) Peta · Siaga 112', 0, false, 'Peta · Siaga 112'],
])('turns %j with %d into its title', (title, count, lit, expected) => {
  expect(flashedTitle(title, count, lit)).toBe(expected)
})
