import { expect, test } from '@playwright/test'
import { runningPostmaster } from '#cli/postgres/postmaster.ts'
import { readSettings } from '#cli/postgres/settings.ts'
import { startOwnConsole } from '../support/own-console.ts'

test('a database or a server that is killed comes back by itself', async () => {
  test.skip(process.platform !== 'linux', 'finds the processes in /proc')
  test.setTimeout(120_000)
  const own = await startOwnConsole('comes-back')
  await expect.poll(own.output, { timeout: 90_000 }).toContain('Ctrl-C')

  process.kill(runningPostmaster(readSettings(own.dataDir)?.clusterDir ?? '')?.pid ?? 0, 'SIGKILL')
  await expect.poll(own.output, { timeout: 30_000 }).toContain('PostgreSQL berakhir sendiri dan dijalankan lagi')
  await expect.poll(own.isReady, { timeout: 30_000 }).toBe(true)

  own.killServer()
  await expect.poll(own.output).toContain('Server berakhir sendiri dengan kode 1 dan dijalankan lagi')
  await expect.poll(own.isReady, { timeout: 30_000 }).toBe(true)

  expect(await own.stop()).toBe(0)
  expect(own.output()).toContain('PostgreSQL berhenti.')
})
