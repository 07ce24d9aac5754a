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

it.each([
  `0°56'49.6"S 100°21'46.1"E`,
  `0° 56′ 49,6″ LS, 100° 21′ 46,1″ BT`,
  'S 0 56 49.6 E 100 21 46.1',
  'S0°56.8267 E100°21.7683',
  '0:56:49.6 LS 100:21:46.1 BT',
  `100°21'46.1"BT 0°56'49.6"LS`,
  'posisi S 0 56.8267, E 100 21.7683 dekat pulau',
])('degrees and minutes: %s', (text) => {
  const point = typedCoordinates(text)
  expect(point?.lat).toBeCloseTo(-0.94711, 4)
  expect(point?.lng).toBeCloseTo(100.36281, 4)
})

it('reads whole minutes, and north and west', () => {
  expect(typedCoordinates('S 0 56 12 E 100 21')?.lat).toBeCloseTo(-(56 + 12 / 60) / 60, 9)
  expect(typedCoordinates('S 0 56 E 100 21')).toEqual({ lat: -56 / 60, lng: 100 + 21 / 60 })
  expect(typedCoordinates('1°30′ LU 30°15′ BB')).toEqual({ lat: 1.5, lng: -30.25 })
})

it.each(['0 75 10 S 100 21 10 E', '12 30 45 10 20 30', 'rt 2 rw 3 no 12 b 4', 'S 7 E', 'jam 10:30 sampai 11:45', 'Jalan Purus 3', 'SMP 1', '0812 3456 7890', 'rt 02/07', '400.123, 500.123', ''])('no coordinates: %s', (text) => {
  expect(typedCoordinates(text)).toBeNull()
})
