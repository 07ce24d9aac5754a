import { setTimeout as delay } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { keepRunning } from './keep-running.ts'

it('starts again what ended, tries again after a failure, and stops looking when told', async () => {
  const revive = vi.fn<() => Promise<boolean>>().mockResolvedValue(false)
  revive.mockRejectedValueOnce(new Error('no space left')).mockResolvedValueOnce(true)
  const said: string[] = []
  const stop = keepRunning({ revive }, (text) => said.push(text))
  await vi.waitFor(() => expect(said).toHaveLength(2), { timeout: 10_000 })
  expect(said[0]).toContain('no space left')
  expect(said[1]).toContain('dijalankan lagi')
  await stop()
  const { length } = revive.mock.calls
  await delay(1_500)
  expect(revive.mock.calls).toHaveLength(length)
}, 20_000)
