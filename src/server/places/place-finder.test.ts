import { expect, it } from 'vitest'
import { distanceMetres } from '#domain/geo.ts'
import { placeFinder } from './place-finder.ts'

const finder = placeFinder()
const first = (q: string) => finder.search(q)[0]

it.each([
  ['dakek mesjid raya', 'Masjid Raya Sumatera Barat'],
  ['dpn basko', 'Basko Grand Mall'],
  ['jln jend sudirman', 'Jl. Jenderal Sudirman'],
  ['khatib sulaeman', 'Jl. Khatib Sulaiman'],
  ['sp haru', 'Simpang Haru'],
  ['pasa siteba', 'Pasar Siteba'],
  ['psr lubuk buaya', 'Pasar Lubuk Buaya'],
  ['rs m jamil', 'RSUP Dr. M. Djamil'],
  ['rsud', 'RSUD dr. Rasidin'],
  ['smp 1', 'SMP 1'],
  ['bypas', 'Jl. Padang By Pass'],
  ['unand', 'Universitas Andalas (PKM)'],
  ['aia pacah', 'Kelurahan Aie Pacah'],
  ['bandar buek', 'Kelurahan Banda Buek'],
  ['kec kuranji', 'Kecamatan Kuranji'],
  ['kel. purus rt 3 rw 4', 'Kelurahan Purus'],
  ['kurao pa', 'Kelurahan Kurao Pagang'],
  ['tunggul itam', 'Tunggul Hitam'],
  ['Jalan Dr. Hamka, depan Basko Grand Mall, truk tangki solar, jalan licin', 'Basko Grand Mall'],
  ['di belakang Masjid Al Ikhlas dekat Kampus ITP', 'Kampus ITP'],
])('%s → %s', (words, name) => {
  expect(first(words)?.name).toBe(name)
})

it('says how sure the spot is', () => {
  const precisionOf = (q: string) => first(q)?.precision
  expect(precisionOf('pasar siteba')).toBe('titik')
  expect(precisionOf('jalan veteran')).toBe('jalan')
  expect(precisionOf('sitinjau lauik')).toBe('kelurahan')
  expect(precisionOf('kecamatan pauh')).toBe('kecamatan')
  expect(precisionOf('-0.9471, 100.3628')).toBe('koordinat')
})

it('finds nothing for nothing, for filler words, for nonsense and outside the city', () => {
  for (const q of ['', '   ', 'dekat', 'xyzzy', '__proto__', '?!', '3.1412, 101.6865']) expect(finder.search(q), q).toEqual([])
})

it('does not take a number alone for a name', () => {
  const names = finder.search('evakuasi 11 jiwa').map((place) => place.name)
  expect(names).not.toContain('SMA 11')
})

it('picks the point of a road that is nearest to where one looks, and of two alike the nearer', () => {
  const pisang = { lat: -0.93871, lng: 100.41179 }
  const byPass = finder.search('by pass', { near: pisang })[0]
  expect(byPass && distanceMetres(byPass, pisang)).toBeLessThan(1500)
  expect(byPass?.kelurahan).not.toBe(first('by pass')?.kelurahan)
  expect(finder.search('smp', { near: pisang, limit: 3 }).map((place) => place.name)).toContain('SMP 10')
})

it('keeps to the limit', () => {
  expect(finder.search('masjid', { limit: 3 })).toHaveLength(3)
  expect(finder.search('padang', { limit: 50 }).length).toBeLessThanOrEqual(50)
})

it('estimates the area of a point inside the city and none outside', () => {
  expect(finder.areaAt({ lat: -0.9497, lng: 100.3605 })).toMatchObject({ kecamatan: 'Padang Barat', exact: false })
  expect(finder.areaAt({ lat: -0.3, lng: 100.37 })).toEqual({ kecamatan: null, kelurahan: null, exact: false })
})

it('gives a place that is chosen the area that its line in the list named', () => {
  const [first] = finder.search('mesjid raya sumbar', { limit: 1 })
  expect(first).toMatchObject({ name: 'Masjid Raya Sumatera Barat', kecamatan: 'Padang Utara', kelurahan: 'Alai Parak Kopi' })
  expect(finder.areaAt(first ?? { lat: 0, lng: 0 })).toMatchObject({ kecamatan: 'Padang Utara', kelurahan: 'Alai Parak Kopi' })
})
