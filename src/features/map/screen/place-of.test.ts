import { expect, it } from 'vitest'
import { placeOf } from './place-of.ts'

const nowhere = { lat: 0, lng: 0, address: null, landmark: null, kelurahan: null, kecamatan: null, exact: false }

it.each([
  [{ address: 'Jl. Veteran 12', landmark: 'dekat SMP 1', kelurahan: 'Purus', kecamatan: 'Padang Barat' }, 'Jl. Veteran 12', 'Purus, Padang Barat'],
  [{ landmark: 'dekat SMP 1', kecamatan: 'Padang Barat' }, 'dekat SMP 1', 'Padang Barat'],
  [{ kelurahan: 'Purus', kecamatan: 'Padang Barat' }, 'Purus', 'Padang Barat'],
  [{ kecamatan: 'Padang Barat' }, 'Padang Barat', ''],
  [{}, null, ''],
])('names the place of %j', (part, name, area) => {
  expect(placeOf({ ...nowhere, ...part })).toEqual({ name, area })
})
