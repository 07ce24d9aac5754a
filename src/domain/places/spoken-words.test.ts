import { expect, it } from 'vitest'
import { spokenWords } from './spoken-words.ts'

const spellings = { words: { aia: 'air', pasa: 'pasar', dakek: 'dekat', sumbar: 'sumatera barat' }, phrases: { 'by pass': 'bypass' }, sounds: [] }
const meant = (text: string) => spokenWords(text, spellings).flatMap((word) => word.meant).join(' ')

it.each([
  ['Jln. Jend. Sudirman', 'jalan sudirman'],
  ['Sutan Sjahrir', 'sutan syahrir'],
  ['jl prof.dr. Hamka', 'jalan hamka'],
  ['dpn mesjid raya sumbar', 'masjid raya sumatera barat'],
  ['dakek pasa Siteba', 'pasar siteba'],
  ['Sp. Haru', 'simpang haru'],
  ['RSUP Dr. M. Djamil', 'rs rsup jamil'],
  ['Rumah Sakit Yos Sudarso', 'rs yos sudarso'],
  ['SMPN 25', 'smp 25'],
  ['smp1', 'smp 1'],
  ['Jalan Soetomo no 24', 'jalan sutomo'],
  ['Jalan Palinggam II No. 8', 'jalan palinggam 2'],
  ['Jalan Purus 3, RT 001/RW 003', 'jalan purus 3'],
  ['gudang di By Pass KM 7 No 88, RT 007 RW 004', 'gudang bypass'],
  ['Aia Pacah Blok B5', 'air pacah'],
  ['   ', ''],
  ['constructor', 'constructor'],
])('%s', (text, words) => {
  expect(meant(text)).toBe(words)
})

it('keeps the word as it was typed', () => {
  expect(spokenWords('Aia', spellings)).toEqual([{ typed: 'aia', meant: ['air'] }])
})
