import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSimilar, showFrom, type OpenTicket, type Report } from './duplicates.ts'
import { cluesOf } from './similar/clues.ts'

const now = new Date('2026-07-01T10:00:00.000Z')
const here = { lat: -0.9497, lng: 100.3605 }
const metre = 1 / 111_195
const fire = { code: 'kebakaran', family: 'kebakaran', toldAs: ['kebocoran-gas'] }
const gas = { code: 'kebocoran-gas', family: 'utilitas' }
const birth = { code: 'persalinan', family: 'medis' }
const reach = { metres: 450, minutes: 45 }

type Over = { metresNorth?: number; minutesAgo?: number; type?: OpenTicket['type']; place?: string; words?: string; slack?: number }
const open = ({ metresNorth = 0, minutesAgo = 0, type = fire, place = '', words = '', slack = 0 }: Over = {}): OpenTicket => ({
  type,
  point: { lat: here.lat + metresNorth * metre, lng: here.lng },
  slack,
  clues: cluesOf(place, words),
  openedAt: new Date(now.getTime() - minutesAgo * 60_000),
  reach,
})
const report = (over: Partial<Report> = {}): Report => ({ type: fire, point: here, slack: 0, clues: cluesOf('', ''), at: now, ...over })
const scoreOf = (over: Over, asked: Partial<Report> = {}) => findSimilar(report(asked), [open(over)])[0]?.score ?? 0

describe('findSimilar', () => {
  it('shows a second call about the same fire, with how far and how long ago', () => {
    const [found] = findSimilar(report({ clues: cluesOf('Purus III', 'rumah terbakar') }), [open({ metresNorth: 180, minutesAgo: 4, words: 'kebakaran rumah' })])
    expect(found).toMatchObject({ metres: 180, minutes: 4, kinship: 'same', words: ['bakar', 'rumah'] })
    expect(found?.score).toBeGreaterThan(0.8)
  })

  it.each<[string, Over]>([
    ['on the other side of the town', { metresNorth: 4000 }],
    ['of this morning', { minutesAgo: 500 }],
    ['of a kind that nobody takes for a fire', { type: birth }],
  ])('leaves out a ticket %s', (_name, over) => {
    expect(findSimilar(report(), [open(over)])).toEqual([])
  })

  it('knows types that are told for one another, whichever came first', () => {
    expect(scoreOf({ type: gas, metresNorth: 20, minutesAgo: 3 })).toBeGreaterThan(showFrom)
    expect(findSimilar(report({ type: gas }), [open({ metresNorth: 20, minutesAgo: 3 })])).toHaveLength(1)
  })

  it('asks for more among many alike', () => {
    const one = open({ metresNorth: 200, minutesAgo: 20 })
    const crowd = Array.from({ length: 12 }, (_unused, index) => open({ metresNorth: 700 + index * 60, minutesAgo: 15 }))
    const alone = findSimilar(report(), [one])[0]?.score ?? 0
    const among = findSimilar(report(), [one, ...crowd]).find(({ ticket }) => ticket === one)?.score ?? 0
    expect(among).toBeLessThan(alone - 0.1)
  })

  it('needs a point or a type, and with a type alone the same words', () => {
    expect(findSimilar(report({ point: null, type: null }), [open()])).toEqual([])
    const words = 'gudang kain terbakar dekat jembatan'
    const [found] = findSimilar(report({ point: null, clues: cluesOf('', words) }), [open({ words, minutesAgo: 5 })])
    expect(found).toMatchObject({ metres: null, minutes: 5 })
    expect(findSimilar(report({ type: null }), [open({ minutesAgo: 3 })])).toMatchObject([{ kinship: null }])
  })

  it('takes a ticket from a clock that runs ahead as opened now', () => {
    expect(findSimilar(report(), [open({ minutesAgo: -2 })])).toMatchObject([{ minutes: 0 }])
  })

  it('takes numbers that differ for another house, and the same for the same', () => {
    const asked = { clues: cluesOf('RT 3', '') }
    const at = (place: string) => scoreOf({ place, metresNorth: 200, minutesAgo: 10 }, asked)
    expect(at('RT 9')).toBeLessThan(at(''))
    expect(at('RT 03')).toBeGreaterThan(at(''))
  })

  it('suggests at most five, best first, each with a score between what is shown and 1', () => {
    const ticket = fc.record({ metresNorth: fc.integer({ min: -900, max: 900 }), minutesAgo: fc.integer({ min: 0, max: 400 }) })
    fc.assert(
      fc.property(fc.array(ticket.map(open), { maxLength: 12 }), (tickets) => {
        const scores = findSimilar(report(), tickets).map(({ score }) => score)
        expect(scores.length).toBeLessThanOrEqual(5)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(scores.every((score) => score >= showFrom && score <= 1)).toBe(true)
      }),
    )
  })

  it('never prefers what is farther or older, all else being alike', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }))
    fc.assert(
      fc.property(pair, ([metresNorth, minutesAgo, farther, older]) => {
        const far = { metresNorth: metresNorth + farther, minutesAgo: minutesAgo + older }
        expect(scoreOf(far)).toBeLessThanOrEqual(scoreOf({ metresNorth, minutesAgo }))
      }),
    )
  })
})
