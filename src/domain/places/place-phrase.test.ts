import { expect, it } from 'vitest'
import { placePhrase } from './place-phrase.ts'

const spellings = { words: { dakek: 'dekat', jo: 'dengan', antaro: 'antara', sabalah: 'sebelah', ka: 'ke', sakitar: 'sekitar', timua: 'timur', balakang: 'belakang' } }
const read = (text: string) => placePhrase(text, spellings)

it.each([
  ['±200 m utara dari Basko', 'basko', 200, 0],
  ['500 meter sabalah timua simpang lubeg', 'simpang lubeg', 500, 90],
  ['sakitar 300 m dari gor ka arah utara', 'gor', 300, 0],
  ['1,5 km barat daya pasar siteba', 'pasar siteba', 1500, 225],
  ['kira-kira 100m di sebelah timur laut masjid raya', 'masjid raya', 100, 45],
])('moves from the place: %s', (text, anchor, metres, bearing) => {
  expect(read(text)).toMatchObject({ anchor, shift: { metres, bearing }, relation: true, other: null })
})

it('does not take the name of an area for a direction', () => {
  expect(read('500 m dari bungus timur')).toMatchObject({ anchor: 'bungus timur', shift: null, relation: true })
  expect(read('padang utara')).toMatchObject({ anchor: 'padang utara', shift: null, relation: false })
  expect(read('simpang haru arah timur')).toMatchObject({ anchor: 'simpang haru', shift: null })
})

it('finds the two ends of "between"', () => {
  expect(read('antaro simpang haru jo andalas')).toMatchObject({ anchor: 'simpang haru', other: 'andalas', relation: true })
})

it('leaves out where the road goes to, unless nothing else is said', () => {
  expect(read('sebelum jembatan siti nurbaya arah muaro').anchor).toBe('sebelum jembatan siti nurbaya')
  expect(read('arah bungus').anchor).toBe('arah bungus')
})

it.each([
  ['by pass km 7 no 88', 7, true],
  ['jalan palinggam II no. 8', null, true],
  ['jl aur duri rt 04/rw 01', null, true],
  ['gg andam dewi', null, true],
  ['2 km dari pasar', null, false],
  ['simpang haru', null, false],
])('%s: km stone %s, address words %s', (text, km, address) => {
  expect(read(text)).toMatchObject({ km, address })
})

it('takes any text', () => {
  for (const text of ['', ' ', '±', 'm', '200', 'antara dan', 'arah', 'constructor __proto__', '9'.repeat(200)]) expect(() => read(text)).not.toThrow()
})
