import { expect, it } from 'vitest'
import { estimateArea } from './area.ts'

const areas = [
  { kecamatan: 'Pauh', kelurahan: 'Lambung Bukit', centroid: { lat: -0.8435, lng: 100.4913 }, office: { lat: -0.9209, lng: 100.438 } },
  { kecamatan: 'Pauh', kelurahan: 'Kapalo Koto', centroid: { lat: -0.9288, lng: 100.4381 }, office: { lat: -0.926, lng: 100.4357 } },
  { kecamatan: 'Lubuk Kilangan', kelurahan: 'Tarantang', centroid: { lat: -0.9723, lng: 100.4344 }, office: null },
]

it('takes the nearest of office and centroid, and says that it is an estimate', () => {
  expect(estimateArea({ lat: -0.921, lng: 100.4382 }, areas, [])).toEqual({ kecamatan: 'Pauh', kelurahan: 'Lambung Bukit', exact: false })
  expect(estimateArea({ lat: -0.85, lng: 100.48 }, areas, [])?.kelurahan).toBe('Lambung Bukit')
  expect(estimateArea({ lat: -0.928, lng: 100.437 }, areas, [])?.kelurahan).toBe('Kapalo Koto')
})

it('manages without an office and without areas', () => {
  expect(estimateArea({ lat: -0.97, lng: 100.43 }, areas, [])?.kelurahan).toBe('Tarantang')
  expect(estimateArea({ lat: -0.97, lng: 100.43 }, [], [])).toBeNull()
})

it('takes the kelurahan of a place that the point is at, whatever office is nearest', () => {
  const places = [{ name: 'Pabrik', kecamatan: 'Lubuk Kilangan', kelurahan: 'Indarung', lat: -0.921, lng: 100.4383 }]
  expect(estimateArea({ lat: -0.921, lng: 100.4382 }, areas, places)).toEqual({ kecamatan: 'Lubuk Kilangan', kelurahan: 'Indarung', exact: false })
  expect(estimateArea({ lat: -0.9225, lng: 100.4382 }, areas, places)?.kelurahan).toBe('Lambung Bukit')
})
