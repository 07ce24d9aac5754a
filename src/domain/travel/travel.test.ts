import { describe, expect, it } from 'vitest'
import { pointTowards, type LatLng } from '../geo.ts'
import { roadGraph } from './road-graph.ts'
import { travelTo } from './travel.ts'

const origin: LatLng = { lat: -0.95, lng: 100.36 }
const at = (east: number, north: number) => pointTowards(pointTowards(origin, east, 90), north, 0)
const offRoad = { detour: 1.4, kmPerHour: 18 }

// A street to the east, and one to the north that crosses it after 1,000 m; 36 km/h is 10 m a second.
const cross = roadGraph([
  { points: [at(0, 0), at(2_000, 0)], kmPerHour: 36 },
  { points: [at(1_000, -1_000), at(1_000, 1_000)], kmPerHour: 72 },
])

describe('the way over the roads', () => {
  it('turns where two streets cross, each at its own speed', () => {
    const { seconds, metres, by } = travelTo(at(1_000, 1_000), cross, offRoad)(at(0, 0))
    expect(by).toBe('roads')
    expect(seconds).toBeCloseTo(100 + 50, -1)
    expect(metres).toBeCloseTo(2_000, -2)
  })

  it('adds the way to the street, with its detour', () => {
    const far = travelTo(at(2_000, 0), cross, offRoad)(at(0, 50))
    expect(far.by).toBe('roads')
    expect(far.seconds).toBeCloseTo(200 + (50 * 1.4) / 5, -1)
  })

  it('joins lines that end 20 m apart, and does not those 200 m apart', () => {
    const gap = (metres: number) => roadGraph([
      { points: [at(0, 0), at(1_000, 0)], kmPerHour: 36 },
      { points: [at(1_000 + metres, 0), at(2_000, 0)], kmPerHour: 36 },
    ])
    expect(travelTo(at(2_000, 0), gap(20), offRoad)(at(0, 0)).by).toBe('roads')
    expect(travelTo(at(2_000, 0), gap(200), offRoad)(at(0, 0)).by).toBe('straight')
  })
})

describe('the straight line', () => {
  it('is taken where no road is known, times the detour', () => {
    const { seconds, metres, by } = travelTo(at(1_000, 0), roadGraph([]), offRoad)(at(0, 0))
    expect({ by, seconds: Math.round(seconds / 10), metres: Math.round(metres / 10) }).toEqual({ by: 'straight', seconds: 28, metres: 140 })
  })

  it('is taken where the roads would be a way round', () => {
    expect(travelTo(at(100, 700), cross, offRoad)(at(0, 700)).by).toBe('straight')
  })
})
