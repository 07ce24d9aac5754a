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
})
