import { describe, expect, it } from 'vitest'
import { emptyDraft } from './draft.ts'
import { sentenceOf } from './sentence.ts'

const point = { lat: -0.9471, lng: 100.3628 }
const draft = { ...emptyDraft('d1', 0), point }
const placeOf = (over: Partial<typeof draft>, kelurahan: string | null = 'Kampung Jawa') => sentenceOf({ ...draft, ...over }, null, kelurahan).place

describe('sentenceOf', () => {
  it('names the place as people do, with its kelurahan', () => {
    expect(placeOf({ landmark: 'Pasar Raya' })).toBe('Pasar Raya, Kampung Jawa')
    expect(placeOf({ landmark: 'Masjid', address: 'Jl. Hiligoo' })).toBe('Masjid, Jl. Hiligoo, Kampung Jawa')
    expect(placeOf({})).toBe('-0.94710, 100.36280, Kampung Jawa')
    expect(placeOf({}, null)).toBe('-0.94710, 100.36280')
  })

  it('does not say the kelurahan twice', () => {
    expect(placeOf({ landmark: 'Kantor Lurah Kampung Jawa' })).toBe('Kantor Lurah Kampung Jawa')
  })

  it('promises no priority before a type is chosen, and says what is missing', () => {
    expect(sentenceOf(emptyDraft('d1', 0), null, null)).toEqual({ type: null, priority: null, place: null, agencies: [], missing: ['where', 'type'] })
    expect(sentenceOf({ ...draft, type: 'banjir' }, null, null)).toMatchObject({ priority: 3, missing: [] })
  })
})
