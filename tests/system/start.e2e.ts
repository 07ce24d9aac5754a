import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '#cli/postgres/free-port.ts'
import { startPostgres } from '#cli/postgres/start-postgres.ts'
import { DEMO_PASSWORD } from '../support/sign-in.ts'
import { StartScript } from '../support/start-script.ts'

const testDir = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test')
const servedDir = path.join(testDir, 'served')

test('a second start in the same folder says so and ends', async () => {
  const second = new StartScript({ SIAGA_DATA_DIR: servedDir, PORT: String(await freePort()) })
  expect(await second.ended()).toBe(1)
  expect(second.output).toContain(`Folder data ${servedDir} sedang dipakai proses`)
})

test('a taken port is named, with a free one to use instead', async () => {
  const { SIAGA_TEST_PORT: port = '' } = process.env
  const start = new StartScript({ SIAGA_DATA_DIR: path.join(testDir, 'never-made'), PORT: port })
  expect(await start.ended()).toBe(1)
  expect(start.output).toMatch(new RegExp(`Port ${port} sedang dipakai.*PORT=\\d+ npm start`))
  expect(fs.existsSync(path.join(testDir, 'never-made'))).toBe(false)
})

test('a database that was named needs a secret that was named', async () => {
  const start = new StartScript({ DATABASE_URL: 'postgresql://nowhere/siaga', NEXTAUTH_SECRET: '', PORT: String(await freePort()) })
  expect(await start.ended()).toBe(1)
  expect(start.output).toContain('NEXTAUTH_SECRET')
})

test('starts again within seconds, serves, and stops cleanly, database included', async ({ request }) => {
  const dataDir = path.join(testDir, 'stopped')
  const port = await freePort()
  const address = `http://localhost:${port}`
  const start = new StartScript({ SIAGA_DATA_DIR: dataDir, PORT: String(port) })
  await expect.poll(() => start.output, { timeout: 60_000 }).toContain('Ctrl-C')
  expect(start.output).toContain(address)
  expect(start.output).toContain(DEMO_PASSWORD)
  expect((await request.get(`${address}/readyz`)).status()).toBe(200)
  expect((await request.get(`${address}/api/v1/board`)).status()).toBe(401)

  start.send('SIGINT')
  expect(await start.ended()).toBe(0)
  expect(start.output).toContain('PostgreSQL berhenti.')
  const database = await startPostgres({ dataDir })
  expect(database.how).toBe('started')
  expect(await listens(port)).toBe(false)
  await database.destroy()
})

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => {
      resolve(false)
    })
  })
}
