import fc from 'fast-check'
import { expect, it } from 'vitest'
import { resort } from './resort.ts'

type Item = { readonly id: number; readonly rank: number }
const items = fc.uniqueArray(fc.record({ id: fc.nat(10_000), rank: fc.nat(9) }), { selector: ({ id }) => id, maxLength: 60 })
const byRank = (a: Item, b: Item) => a.rank - b.rank
const sort = (list: readonly Item[]) => list.toSorted(byRank)

it('gives the order that sorting all of it would, save among equals', () => {
  fc.assert(
    fc.property(items, items, fc.array(fc.nat(59)), (before, news, gone) => {
      const next = [...before.filter((_, index) => !gone.includes(index)), ...news]
      const again = resort(sort(before), next, byRank, sort)
      expect(again.map(({ rank }) => rank)).toEqual(sort(next).map(({ rank }) => rank))
      expect(new Set(again)).toEqual(new Set(next))
      expect(again).toHaveLength(next.length)
    }),
  )
})

it('compares one newcomer among ten thousand a few times only', () => {
  const before = Array.from({ length: 10_000 }, (_, id) => ({ id, rank: id % 9 }))
  const sorted = sort(before)
  let compared = 0
  const counting = (a: Item, b: Item) => {
    compared += 1
    return byRank(a, b)
  }
  resort(sorted, [...before, { id: 10_001, rank: 4 }], counting, () => expect.fail('sorted anew'))
  expect(compared).toBeLessThan(20)
})
