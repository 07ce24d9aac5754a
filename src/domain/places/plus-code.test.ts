import { expect, it } from 'vitest'
import { plusCodePoint } from './plus-code.ts'

const padang = { lat: -0.947, lng: 100.417 }

it.each([
  // From the specification's own examples.
  ['7FG49QCJ+2V', { lat: 20.3700625, lng: 2.7821875 }], ['7FG49QCJ+2VXGJ', { lat: 20.3701127, lng: 2.782234375 }],
  ['8FVC2222+22', { lat: 47.0000625, lng: 8.0000625 }], ['4VCPPQGP+Q9', { lat: -41.2730625, lng: 174.7859375 }],
])('reads the full code %s', (code, point) => {
  const read = plusCodePoint(code, padang)
  expect(read?.lat).toBeCloseTo(point.lat, 5)
  expect(read?.lng).toBeCloseTo(point.lng, 5)
})

it.each([
  ['CJ+2V', { lat: 20.37, lng: 2.782 }, { lat: 20.3700625, lng: 2.7821875 }],
  ['9QCJ+2V Padang', { lat: 20.3, lng: 2.7 }, { lat: 20.3700625, lng: 2.7821875 }],
  // What was left out belongs to the cell beyond the border at −1.
  ['x9r7+22', { lat: -0.99, lng: 100.4 }, { lat: -1.0099375, lng: 100.3625625 }],
])('completes the short code %s by where it is', (code, reference, point) => {
  const read = plusCodePoint(code, reference)
  expect(read?.lat).toBeCloseTo(point.lat, 6)
  expect(read?.lng).toBeCloseTo(point.lng, 6)
})

it.each(['C+', 'jl a+b', '12+34', '', 'A9QCJ+2V', '7FG49Q00+', 'simpang 3+'])('is none: %s', (text) => {
  expect(plusCodePoint(text, padang)).toBeNull()
})
