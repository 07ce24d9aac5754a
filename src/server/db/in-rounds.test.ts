import { expect, it } from 'vitest'
import { inRounds } from './in-rounds.ts'

const tick = () => new Promise((resolve) => setTimeout(resolve, 1))

it('answers each with its own result, in rounds no larger than allowed, of which two are under way at most', async () => {
  const rounds: number[] = []
  let [now, most] = [0, 0]
  const double = inRounds<number, number>(4, async (items) => {
    rounds.push(items.length)
    now += 1
    most = Math.max(most, now)
    await tick()
    now -= 1
    return items.map((item) => item * 2)
  })
  const items = Array.from({ length: 23 }, (_none, index) => index)
  expect(await Promise.all(items.map(double))).toEqual(items.map((item) => item * 2))
  expect(rounds).toEqual([4, 4, 4, 4, 4, 3])
  expect(most).toBe(2)
})

it('lets nobody wait who comes alone', async () => {
  const rounds: number[] = []
  const same = inRounds<string, string>(4, (items) => Promise.resolve(items).finally(() => rounds.push(items.length)))
  for (const item of ['a', 'b', 'c']) expect(await same(item)).toBe(item)
  expect(rounds).toEqual([1, 1, 1])
})

it('lets one that fails spoil nothing for the others of its round', async () => {
  const done: number[] = []
  const doing = inRounds<number, number>(10, async (items) => {
    await tick()
    if (items.includes(5)) throw new Error('five is refused')
    done.push(...items)
    return items
  })
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_none, index) => doing(index)))
  expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, (_none, index) => (index === 5 ? 'rejected' : 'fulfilled')))
  expect(done.toSorted()).toEqual([0, 1, 2, 3, 4, 6, 7, 8, 9])
})

it('tries nothing again while the database is away', async () => {
  let rounds = 0
  const doing = inRounds<number, number>(10, async () => {
    rounds += 1
    await tick()
    throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
  })
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, (_none, index) => doing(index)))
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(12)
  expect(rounds).toBe(2)
})
