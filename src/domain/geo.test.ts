import { describe, expect, it } from 'vitest'
import { distanceMetres, isWithin, middleOfLine, nearest, nearestOnLine, type LatLng } from './geo.ts'

const pasarRaya = { lat: -0.9497, lng: 100.3605 }
const unand = { lat: -0.9175, lng: 100.4554 }

describe('distanceMetres', () => {
  it('measures a degree along the equator as 111.2 km', () => {
    expect(distanceMetres({ lat: 0, lng: 100 }, { lat: 0, lng: 101 })).toBeCloseTo(111_195, -1)
  })

  it('is the same both ways and nothing from a point to itself', () => {
    expect(distanceMetres(pasarRaya, unand)).toBeCloseTo(distanceMetres(unand, pasarRaya), 6)
    expect(distanceMetres(unand, unand)).toBe(0)
  })

  it('knows that the campus is about 11 km from the market', () => {
    expect(distanceMetres(pasarRaya, unand)).toBeGreaterThan(10_900)
    expect(distanceMetres(pasarRaya, unand)).toBeLessThan(11_300)
  })
})

describe('isWithin', () => {
  const bounds = { south: -1.13, west: 100.05, north: -0.72, east: 100.58 }

  it('takes the edges as inside', () => {
    expect(isWithin({ lat: -1.13, lng: 100.58 }, bounds)).toBe(true)
    expect(isWithin({ lat: -0.7199, lng: 100.3 }, bounds)).toBe(false)
    expect(isWithin({ lat: -0.9, lng: 100.6 }, bounds)).toBe(false)
  })
})

describe('nearest', () => {
  it('gives the item and its distance, and null for none', () => {
    const found = nearest(pasarRaya, [unand, { lat: -0.9498, lng: 100.3605 }], (point) => point)
    expect(found?.item).toEqual({ lat: -0.9498, lng: 100.3605 })
    expect(found?.metres).toBeCloseTo(11.1, 0)
    expect(nearest(pasarRaya, [], (point: LatLng) => point)).toBeNull()
  })
})

describe('lines', () => {
  const corner = [
    { lat: 0, lng: 100 },
    { lat: 0, lng: 100.01 },
    { lat: 0.03, lng: 100.01 },
  ]

  it('finds the point of a line abreast of a place, not only its corners', () => {
    const abreast = nearestOnLine({ lat: 0.001, lng: 100.004 }, corner)
    expect(abreast?.lat).toBe(0)
    expect(abreast?.lng).toBeCloseTo(100.004, 6)
    const beyond = nearestOnLine({ lat: 0.1, lng: 100.02 }, corner)
    expect(beyond?.lat).toBe(0.03)
    expect(beyond?.lng).toBeCloseTo(100.01, 6)
    expect(nearestOnLine({ lat: 0, lng: 100 }, [])).toBeNull()
  })

  it('finds the middle by length, not by number of corners', () => {
    const middle = middleOfLine(corner)
    expect(middle?.lng).toBeCloseTo(100.01, 5)
    expect(middle?.lat).toBeCloseTo(0.01, 4)
    expect(middleOfLine([pasarRaya])).toEqual(pasarRaya)
  })
})
