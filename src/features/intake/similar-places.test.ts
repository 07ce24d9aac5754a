import fc from 'fast-check'
import { expect, it } from 'vitest'
import { laneKeys } from './lane.ts'
import { placeByLetter, placeCallerTickets, similarLetters, type Placed } from './similar-places.ts'

const id = (item: string) => item
const read = (placed: readonly Placed<string>[]) => placed.map(({ letter, item }) => `${letter}:${item}`).join(' ')

it('gives the likeliest the first key', () => {
  expect(read(placeByLetter([], ['a', 'b', 'c'], id))).toBe('G:a J:b L:c')
})

it('keeps the key of what is shown, and gives a free one to what is new', () => {
  const shown = placeByLetter([], ['a', 'b', 'c'], id)
  expect(read(placeByLetter(shown, ['c', 'd', 'a'], id))).toBe('G:a J:d L:c')
  expect(read(placeByLetter(shown, [], id))).toBe('')
})

it('never gives one key twice, nor leaves out what is found', () => {
  const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 5 })
  fc.assert(
    fc.property(fc.array(list, { maxLength: 6 }), (rounds) => {
      const last = rounds.reduce<Placed<string>[]>((shown, found) => placeByLetter(shown, found, id), [])
      expect(new Set(last.map(({ letter }) => letter)).size).toBe(last.length)
      expect(last.map(({ item }) => item).sort()).toEqual([...(rounds.at(-1) ?? [])].sort())
    }),
  )
})

it('takes no key of the lane', () => {
  expect(laneKeys.filter(({ letter }) => (similarLetters as readonly string[]).includes(letter))).toEqual([])
})

it('gives the caller’s own tickets the key of their suggestion, or one of their own while there are any', () => {
  const ticket = (ticketId: string) => ({ ticketId })
  const suggested = [{ letter: 'J' as const, item: ticket('b') }]
  const keys = placeCallerTickets(['a', 'b', 'c', 'd'].map(ticket), suggested).map(({ letter, item }) => `${item.ticketId} ${letter}`)
  expect(keys).toEqual(['a R', 'b J', 'c N'])
})
