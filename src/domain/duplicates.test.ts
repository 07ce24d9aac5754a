import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSimilar } from './duplicates.ts'

const now = new Date('2026-07-01T10:00:00.000Z')
const here = { lat: -0.9497, lng: 100.3605 }
const metre = 1 / 111_195
const open = (over: { metresNorth?: number; minutesAgo?: number; family?: string } = {}) => ({
  lat: here.lat + (over.metresNorth ?? 0) * metre,
  lng: here.lng,
  family: over.family ?? 'kebakaran',
  openedAt: new Date(now.getTime() - (over.minutesAgo ?? 0) * 60_000),
})
const report = { ...here, family: 'kebakaran', at: now }

describe('findSimilar', () => {
  it('gives the same place and moment the full score', () => {
    expect(findSimilar(report, [open()])).toMatchObject([{ score: 1, metres: 0, minutes: 0 }])
  })

  it('weighs distance and time alike', () => {
    expect(findSimilar(report, [open({ metresNorth: 250 })])[0]?.score).toBeCloseTo(0.75, 2)
    expect(findSimilar(report, [open({ minutesAgo: 90 })])[0]?.score).toBeCloseTo(0.75, 2)
  })

  it.each([
    ['500 m', { metresNorth: 500 }, 1],
    ['502 m', { metresNorth: 502 }, 0],
    ['180 minutes', { minutesAgo: 180 }, 1],
    ['181 minutes', { minutesAgo: 181 }, 0],
    ['another family', { family: 'medis' }, 0],
  ])('reaches no further than it says: %s', (_name, over, found) => {
    expect(findSimilar(report, [open(over)])).toHaveLength(found)
  })

  it('takes a ticket from a clock that runs ahead as opened now', () => {
    expect(findSimilar(report, [open({ minutesAgo: -2 })])).toMatchObject([{ minutes: 0, score: 1 }])
  })

  it('suggests at most five, best first, each with a score between 0 and 1', () => {
    const ticket = fc.record({ metresNorth: fc.integer({ min: -900, max: 900 }), minutesAgo: fc.integer({ min: 0, max: 400 }) })
    fc.assert(
      fc.property(fc.array(ticket.map(open), { maxLength: 12 }), (tickets) => {
        const scores = findSimilar(report, tickets).map(({ score }) => score)
        expect(scores.length).toBeLessThanOrEqual(5)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
      }),
    )
  })

  it('never leaves out a ticket that is better than one it suggests', () => {
    const tickets = Array.from({ length: 9 }, (_unused, index) => open({ metresNorth: index * 50 }))
    expect(findSimilar(report, tickets.toReversed()).map(({ ticket }) => tickets.indexOf(ticket))).toEqual([0, 1, 2, 3, 4])
  })
})
