import { describe, expect, it } from 'vitest'
import { longestTrackHours, mostTrackPoints, periodFault, periodWithin, standAt, trackParts, type TrackFix } from './track.ts'

const start = Date.parse('2026-11-24T07:00:00.000Z')
const at = (seconds: number) => start + seconds * 1_000
const fix = (seconds: number, lat: number, lng = 100.36, heading: number | null = null): TrackFix => ({ at: at(seconds), lat, lng, heading, speed: null })
const hours = (count: number) => at(count * 3_600)

describe('a period', () => {
  it.each([
    ['an hour', hours(1), null],
    ['as long as may be', hours(longestTrackHours), null],
    ['a millisecond longer', hours(longestTrackHours) + 1, 'period-too-long'],
    ['none', start, 'period-reversed'],
    ['backwards', hours(-1), 'period-reversed'],
  ] as const)('%s', (_name, to, fault) => {
    expect(periodFault(start, to)).toBe(fault)
  })

  it('is cut to what may be asked for, and never empty', () => {
    expect(periodWithin(start, hours(2))).toEqual({ from: start, to: hours(2) })
    for (const to of [hours(40), hours(-3), start]) {
      const period = periodWithin(start, to)
      expect([period.from, periodFault(period.from, period.to)]).toEqual([start, null])
    }
    expect(periodWithin(start, hours(40)).to).toBe(hours(longestTrackHours))
  })

  it('has a point in ten seconds at most', () => {
    expect(mostTrackPoints).toBe(4_321)
  })
})

describe('a track is joined by a line', () => {
  const lats = (track: readonly TrackFix[]) => trackParts(track, 60).map((part) => part.map(({ lat }) => lat))

  it('where the positions follow one another, the limit itself included', () => {
    expect(lats([fix(0, 1), fix(10, 2), fix(70, 3)])).toEqual([[1, 2, 3]])
  })

  it('not over a gap: a single position between two gaps stands alone', () => {
    expect(lats([fix(0, 1), fix(30, 2), fix(91, 3), fix(400, 4), fix(410, 5)])).toEqual([[1, 2], [3], [4, 5]])
  })

  it('nowhere when there is none', () => {
    expect(lats([])).toEqual([])
  })
})

describe('where a unit stood', () => {
  const track = [fix(0, -0.9, 100.3, 90), fix(20, -0.92, 100.4, 180), fix(300, -1, 100.5)]
  const stood = (seconds: number) => standAt(track, at(seconds), 60)

  it('is nowhere before the first position, and at each position itself', () => {
    expect(stood(-1)).toBeNull()
    expect(stood(0)).toEqual({ lat: -0.9, lng: 100.3, heading: 90, speed: null, seconds: 0 })
    expect(stood(20)).toEqual({ lat: -0.92, lng: 100.4, heading: 180, speed: null, seconds: 0 })
  })

  it('is between two positions by time', () => {
    const half = stood(10)
    expect(half?.lat).toBeCloseTo(-0.91)
    expect(half?.lng).toBeCloseTo(100.35)
    expect(half?.heading).toBe(90)
    expect(stood(5)?.lat).toBeCloseTo(-0.905)
  })

  it('stays where it was heard of last through a gap, growing old, and does not glide across it', () => {
    expect(stood(100)).toEqual({ lat: -0.92, lng: 100.4, heading: 180, speed: null, seconds: 80 })
    expect(stood(299)).toMatchObject({ lat: -0.92, seconds: 279 })
    expect(stood(300)).toMatchObject({ lat: -1, seconds: 0 })
    expect(stood(900)).toMatchObject({ lat: -1, seconds: 600 })
  })

  it('is nowhere in an empty track', () => {
    expect(standAt([], start, 60)).toBeNull()
  })
})
