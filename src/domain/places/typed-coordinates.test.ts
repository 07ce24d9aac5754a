import { expect, it } from 'vitest'
import { typedCoordinates } from './typed-coordinates.ts'

it.each([
  '-0.9471, 100.3628',
  '-0.9471 100.3628',
  '−0,9471; 100,3628',
  '0.9471 S 100.3628 E',
  '100.3628, -0.9471',
  'https://maps.example/@-0.9471,100.3628,17z',
  'titik -0.9471,100.3628 dekat pasar',
])('%s', (text) => {
  expect(typedCoordinates(text)).toEqual({ lat: -0.9471, lng: 100.3628 })
})

it.each(['Jalan Purus 3', 'SMP 1', '0812 3456 7890', 'rt 02/07', '400.123, 500.123', ''])('no coordinates: %s', (text) => {
  expect(typedCoordinates(text)).toBeNull()
})
