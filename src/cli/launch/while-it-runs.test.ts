import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { whileItRuns } from './while-it-runs.ts'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => vi.restoreAllMocks())

it('a program that ended by itself is started again, until it is asked to stop', async () => {
  const stop = new AbortController()
  const ended = vi.fn<() => Promise<number>>().mockResolvedValueOnce(137)
  ended.mockImplementationOnce(() => (stop.abort(), Promise.resolve(0)))
  const startAgain = vi.fn()
  expect(await whileItRuns(ended, startAgain, stop.signal)).toBe(0)
  expect(startAgain).toHaveBeenCalledTimes(1)
})

it('one that ends again and again is given up', async () => {
  const startAgain = vi.fn()
  expect(await whileItRuns(() => Promise.resolve(1), startAgain, new AbortController().signal)).toBe(1)
  expect(startAgain).toHaveBeenCalledTimes(5)
})
