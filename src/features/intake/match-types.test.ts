import { describe, expect, it } from 'vitest'
import families from '#city/incident-families.json' with { type: 'json' }
import types from '#city/incident-types.json' with { type: 'json' }
import { matchTypes } from './match-types.ts'

const first = (query: string) => matchTypes(types, families, query)[0]?.types[0]?.code
const all = (query: string) => matchTypes(types, families, query).flatMap((group) => group.types.map(({ code }) => code))

describe('matchTypes', () => {
  it.each([
    ['kebak', 'kebakaran'],
    ['Banjir', 'banjir'],
    ['jantung', 'serangan-jantung'],
    ['heart', 'serangan-jantung'],
    ['pohon', 'pohon-tumbang'],
    ['kel lay', 'keluhan-layanan'],
    ['keluhan-layanan', 'keluhan-layanan'],
    ['longsor', 'longsor'],
    ['tenggelam', 'orang-tenggelam'],
    ['kebakaran lahan', 'kebakaran-lahan'],
  ])('lights for %j first %s', (query, code) => {
    expect(first(query)).toBe(code)
  })

  it.each([
    ['henti jantung', 'serangan-jantung'],
    ['pingsan', 'medis-darurat'],
    ['tabrakan', 'kecelakaan'],
    ['melahirkan', 'persalinan'],
    ['maling', 'pencurian'],
    ['kebakaran rumah', 'kebakaran'],
    ['mobil terbakar', 'kebakaran-kendaraan'],
    ['hanyut', 'orang-tenggelam'],
    ['ular', 'evakuasi-hewan'],
    ['tabung gas', 'kebocoran-gas'],
    ['mati lampu', 'listrik-padam'],
    ['cardiac', 'serangan-jantung'],
    ['unconscious', 'medis-darurat'],
    ['smoke', 'kebakaran'],
    ['collision', 'kecelakaan'],
  ])('knows %j for what people call it: %s', (query, code) => {
    expect(first(query)).toBe(code)
  })

  it('lists all by family, in the order of the pack, while nothing is typed', () => {
    expect(matchTypes(types, families, ' ').map(({ family }) => family.code)).toEqual(families.map(({ code }) => code))
    expect(all('')).toHaveLength(types.length)
  })

  it('finds the types of a family by its name, behind those named so themselves', () => {
    expect(all('medis')[0]).toBe('medis-darurat')
    expect(all('medis')).toContain('persalinan')
  })

  it('finds nothing for other words', () => {
    expect(all('zzz')).toEqual([])
  })
})
