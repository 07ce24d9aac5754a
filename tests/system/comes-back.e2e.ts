import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '#cli/postgres/free-port.ts'
import { runningPostmaster } from '#cli/postgres/postmaster.ts'
import { readSettings } from '#cli/postgres/settings.ts'
import { StartScript } from '../support/start-script.ts'

const dataDir = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test', 'comes-back')

test('a database or a server that is killed comes back by itself', async ({ request }) => {
  test.skip(process.platform !== 'linux', 'finds the processes in /proc')
  test.setTimeout(120_000)
  const port = await freePort()
  const start = new StartScript({ SIAGA_DATA_DIR: dataDir, PORT: String(port) })
  const status = async () => (await request.get(`http://localhost:${port}/readyz`).catch(() => undefined))?.status() ?? 0
  await expect.poll(() => start.output, { timeout: 90_000 }).toContain('Ctrl-C')

  process.kill(runningPostmaster(readSettings(dataDir)?.clusterDir ?? '')?.pid ?? 0, 'SIGKILL')
  await expect.poll(() => start.output, { timeout: 30_000 }).toContain('PostgreSQL berakhir sendiri dan dijalankan lagi')
  await expect.poll(status, { timeout: 30_000 }).toBe(200)

  process.kill(serverOn(port), 'SIGKILL')
  await expect.poll(() => start.output).toContain('Server berakhir sendiri dengan kode 1 dan dijalankan lagi')
  await expect.poll(status, { timeout: 30_000 }).toBe(200)

  start.send('SIGINT')
  expect(await start.ended()).toBe(0)
  expect(start.output).toContain('PostgreSQL berhenti.')
})

/** The process that serves this port. */
function serverOn(port: number): number {
  const found = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && read(name, 'cmdline').includes('src/server/main.ts') && read(name, 'environ').includes(`\0PORT=${port}\0`))
  if (found.length !== 1) throw new Error(`${found.length} servers on port ${port}`)
  return Number(found[0])
}

function read(pid: string, what: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}
