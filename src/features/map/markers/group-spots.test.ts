import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupSpots } from './group-spots.ts'

const spot = (id: string, x: number, y = 0) => ({ id, x, y })
const ids = (groups: ReturnType<typeof groupSpots>) => groups.map(({ members }) => members.map(({ id }) => id).join(''))

describe('grouping what cannot be told apart', () => {
  it('lets the first in order of need stand for its neighbours', () => {
    expect(ids(groupSpots([spot('a', 0), spot('b', 20), spot('c', 100)], 30, new Set()))).toEqual(['ab', 'c'])
  })

  it('measures from the one that stands for the group, so that a chain does not become one group', () => {
    expect(ids(groupSpots([spot('a', 0), spot('b', 25), spot('c', 50)], 30, new Set()))).toEqual(['ab', 'c'])
  })

  it('keeps the selected one by itself, and lets it swallow nobody', () => {
    expect(ids(groupSpots([spot('a', 0), spot('b', 5), spot('c', 10)], 30, new Set(['b'])))).toEqual(['ac', 'b'])
    expect(ids(groupSpots([spot('a', 0), spot('b', 5), spot('c', 10)], 30, new Set(['a'])))).toEqual(['a', 'bc'])
  })

  it('loses nobody', () => {
    const spots = fc.uniqueArray(fc.record({ id: fc.uuid(), x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 500 }) }), {
      selector: (entry) => entry.id,
      maxLength: 60,
    })
    fc.assert(
      fc.property(spots, (list) => {
        const members = groupSpots(list, 36, new Set()).flatMap((group) => group.members.map((member) => member.id))
        expect(members.toSorted()).toEqual(list.map((entry) => entry.id).toSorted())
      }),
    )
  })

  it('finds the same lead as somebody who compares with each', () => {
    const byHand = (list: ReturnType<typeof spot>[], radius: number) => {
      const groups: ReturnType<typeof spot>[][] = []
      for (const one of list) {
        const crowd = groups.find(([lead]) => Math.hypot(lead!.x - one.x, lead!.y - one.y) <= radius)
        if (crowd) crowd.push(one)
        else groups.push([one])
      }
      return groups.map((members) => members.map(({ id }) => id).join(''))
    }
    const place = fc.record({ x: fc.integer({ min: -200, max: 300 }), y: fc.integer({ min: -200, max: 300 }) })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 80 }), (places) => {
        const list = places.map(({ x, y }, index) => spot(`${index},`, x, y))
        expect(ids(groupSpots(list, 46, new Set()))).toEqual(byHand(list, 46))
      }),
    )
  })

  it('looks at each spot a few times, not at each from every other', () => {
    let looks = 0
    const watched = (index: number) => ({
      id: `t${index}`,
      get x() {
        looks += 1
        return (index * 7919) % 14_000
      },
      y: (index * 104_729) % 9_000,
    })
    groupSpots(Array.from({ length: 10_000 }, (_, index) => watched(index)), 46, new Set())
    expect(looks).toBeLessThan(10_000 * 20)
  })
})
