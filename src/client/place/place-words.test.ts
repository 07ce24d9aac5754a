import { describe, expect, it } from 'vitest'
import { geoLink, placeWords } from './place-words.ts'

const location = { lat: -0.95, lng: 100.36, address: 'Jl. Veteran 1', landmark: 'Masjid Raya', kelurahan: 'Purus', kecamatan: 'Padang Barat', exact: false }

describe('placeWords', () => {
  it('tells address, area and landmark apart', () => {
    expect(placeWords(location)).toEqual({ main: 'Jl. Veteran 1', area: 'Purus, Padang Barat', landmark: 'Masjid Raya', estimated: true })
  })

  it('says each thing once when there is no address', () => {
    expect(placeWords({ ...location, address: null })).toMatchObject({ main: 'Masjid Raya', area: 'Purus, Padang Barat', landmark: null })
    expect(placeWords({ ...location, address: null, landmark: null })).toMatchObject({ main: 'Purus, Padang Barat', area: null, landmark: null })
  })

  it('knows nothing outside the city', () => {
    const nowhere = { ...location, address: null, landmark: null, kelurahan: null, kecamatan: null }
    expect(placeWords(nowhere)).toEqual({ main: null, area: null, landmark: null, estimated: false })
  })
})

describe('geoLink', () => {
  it('carries the point and a label', () => {
    expect(geoLink(location, 'Purus & sekitar')).toBe('geo:-0.95,100.36?q=-0.95,100.36(Purus%20%26%20sekitar)')
    // A bracket within would end the label.
    expect(geoLink(location, 'Mako (lama)')).toBe('geo:-0.95,100.36?q=-0.95,100.36(Mako%20%28lama%29)')
  })
})
