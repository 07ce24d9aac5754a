import { expect, it } from 'vitest'
import { matchUnits } from './match-units.ts'

const units = [
  { callsign: 'DMK-03', words: 'Mobil pemadam Pos 1' },
  { callsign: 'DMK-13', words: 'Regu reaksi cepat Mako' },
  { callsign: 'PSC-03', words: 'Ambulans PSC 119' },
]
const found = (typed: string) => matchUnits(units, typed, { callsign: (unit) => unit.callsign, words: (unit) => unit.words }).map(({ callsign }) => callsign)

it.each([
  ['', ['DMK-03', 'DMK-13', 'PSC-03']],
  ['dmk-03', ['DMK-03']],
  ['dmk3', ['DMK-03']],
  ['dmk', ['DMK-03', 'DMK-13']],
  ['03', ['DMK-03', 'PSC-03']],
  ['mako', ['DMK-13']],
  ['ambul 119', ['PSC-03']],
  ['kapal', []],
])('%j finds %j', (typed, callsigns) => {
  expect(found(typed)).toEqual(callsigns)
})
