import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inTime } from './in-time.ts'

it('gives what the work gives when it is in time', async () => {
  expect(await inTime(wait(5, 'done'), 1_000, () => 'late')).toBe('done')
  await expect(inTime(Promise.reject(new Error('failed')), 1_000, () => 'late')).rejects.toThrow('failed')
})

it('does not wait for work that is late, nor mind how it ends', async () => {
  const { promise, reject } = Promise.withResolvers<string>()
  expect(await inTime(promise, 10, () => 'late')).toBe('late')
  reject(new Error('nobody hears this'))
  await wait(5)
})
