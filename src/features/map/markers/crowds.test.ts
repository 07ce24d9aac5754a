import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCrowds, type Spot } from './crowds.ts'

type Ranked = Spot & { readonly rank: number }
const spot = (rank: number, x: number, y = 0): Ranked => ({ id: String.fromCodePoint(97 + rank), rank, x, y })
const byRank = (a: Ranked, b: Ranked) => a.rank - b.rank

const crowdsOf = (spots: readonly Ranked[], radius: number, alone: string | null = null, compare = byRank) => {
  const crowds = createCrowds<Ranked>({ radius, compare, alone })
  for (const one of spots) crowds.add(one)
  return crowds
}
const ids = (crowds: ReturnType<typeof crowdsOf>) => crowds.groups().map(({ members }) => members.map(({ id }) => id).join(''))

/** The same by comparing each with all that come before it. */
function byHand(spots: readonly Ranked[], radius: number) {
  const groups: Ranked[][] = []
  for (const one of spots.toSorted(byRank)) {
    const crowd = groups.find(([lead]) => Math.hypot(lead!.x - one.x, lead!.y - one.y) <= radius)
    if (crowd) crowd.push(one)
    else groups.push([one])
  }
  return groups.map((members) => members.map(({ id }) => id).join(''))
}

const places = fc.array(fc.record({ x: fc.integer({ min: -200, max: 300 }), y: fc.integer({ min: -200, max: 300 }) }), { maxLength: 80 })
const ranked = fc.tuple(places, fc.infiniteStream(fc.nat())).map(([list, keys]) => {
  const order = list.map((_, index) => ({ index, key: keys.next().value as number })).sort((a, b) => a.key - b.key || a.index - b.index)
  return order.map(({ index }, rank) => ({ ...spot(rank, list[index]!.x, list[index]!.y), order: index })).sort((a, b) => a.order - b.order)
})

describe('gathering what cannot be told apart', () => {
  it('lets the first in order of need stand for its neighbours', () => {
    expect(ids(crowdsOf([spot(1, 20), spot(0, 0), spot(2, 100)], 30))).toEqual(['ab', 'c'])
  })

  it('measures from the one that stands for the group, so that a chain does not become one group', () => {
    expect(ids(crowdsOf([spot(0, 0), spot(1, 25), spot(2, 50)], 30))).toEqual(['ab', 'c'])
  })

  it('keeps the selected one by itself, and lets it swallow nobody', () => {
    const spots = [spot(0, 0), spot(1, 5), spot(2, 10)]
    expect(ids(crowdsOf(spots, 30, 'b'))).toEqual(['ac', 'b'])
    expect(ids(crowdsOf(spots, 30, 'a'))).toEqual(['a', 'bc'])
  })

  it('finds the leads that comparing each with all finds, in whatever order they come and go', () => {
    fc.assert(
      fc.property(ranked, fc.array(fc.nat(79)), (spots, leaving) => {
        const crowds = crowdsOf(spots, 46)
        expect(ids(crowds)).toEqual(byHand(spots, 46))
        const gone = new Set(leaving.flatMap((index) => spots[index] ?? []))
        for (const one of gone) crowds.remove(one)
        const left = spots.filter((one) => !gone.has(one))
        expect(ids(crowds)).toEqual(byHand(left, 46))
      }),
    )
  })

  it('leaves a group as it is that has nothing to do with what comes', () => {
    const crowds = crowdsOf([spot(1, 0), spot(2, 500)], 46)
    const [, far] = crowds.groups()
    crowds.add(spot(0, 3))
    expect(crowds.groups().map(({ members }) => members.length)).toEqual([2, 1])
    expect(crowds.groups()[1]).toBe(far)
  })

  it('looks at the neighbours of one that comes, not at ten thousand', () => {
    let compared = 0
    const counting = (a: Ranked, b: Ranked) => {
      compared += 1
      return byRank(a, b)
    }
    const many = Array.from({ length: 10_000 }, (_, rank) => ({ id: `t${rank}`, rank: rank + 1, x: (rank * 7919) % 14_000, y: (rank * 104_729) % 9_000 }))
    const crowds = crowdsOf(many, 46, null, counting)
    expect(compared, 'all of them').toBeLessThan(10_000 * 60)
    compared = 0
    const neediest = { id: 'new', rank: 0, x: many[0]!.x, y: many[0]!.y }
    crowds.add(neediest)
    crowds.remove(neediest)
    expect(compared, 'one that takes the lead, and goes').toBeLessThan(1_000)
  })
})
