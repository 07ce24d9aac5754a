import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inTime } from './in-time.ts'

it('gives what the work gives when it is in time', async () => {
  expect(await inTime(wait(5, 'done'), 1_000, () => 'late')).toBe('done')
  await expect(inTime(Promise.reject(new Error('failed')), 1_000, () => 'late')).rejects.toThrow('failed')
})

it('does not wait for work that is late, nor mind how it ends', async () => {
  const began = performance.now()
  const failing = wait(60).then((): string => {
    throw new Error('nobody hears this')
  })
  expect(await inTime(failing, 10, () => 'late')).toBe('late')
  expect(performance.now() - began).toBeLessThan(50)
  await wait(100)
})
