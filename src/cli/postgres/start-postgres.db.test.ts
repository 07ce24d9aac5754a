import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { node24 } from '../launch/node24.mjs'
import { PROJECT_ROOT } from '../launch/project-root.ts'
import { DataFolderInUse, type EmbeddedPostgres, startPostgres } from './start-postgres.ts'

const settings = { fsync: 'off' }

// As root this folder is closed to the user that PostgreSQL runs as: the cluster has to go elsewhere.
let closed: string
let dataDir: string
let postgres: EmbeddedPostgres

beforeAll(async () => {
  closed = fs.mkdtempSync(path.join(os.tmpdir(), 'dua kata-'))
  dataDir = path.join(closed, 'data')
  postgres = await startPostgres({ dataDir, settings })
})

afterAll(async () => {
  await postgres.destroy()
  fs.rmSync(closed, { recursive: true, force: true })
})

const value = (sql: string) =>
  withClient(postgres.url('postgres'), async (client) => (await client.query<{ value: string }>(sql)).rows[0]?.value)

it('is new, speaks UTF-8 and UTC, and asks for the password it was given', async () => {
  expect(postgres.how).toBe('created')
  expect(await value(`SELECT current_setting('server_encoding') || current_setting('TimeZone') AS value`)).toBe('UTF8UTC')
  const wrong = new URL(postgres.url('postgres'))
  wrong.password = 'wrong'
  await expect(withClient(wrong.href, () => Promise.resolve())).rejects.toThrow(/password authentication failed/)
})

it('keeps the password readable by its owner alone', () => {
  expect(fs.statSync(path.join(dataDir, 'database.json')).mode & 0o777).toBe(0o600)
})

it('keeps the cluster where the account of PostgreSQL can enter', () => {
  const isInside = postgres.clusterDir === path.join(dataDir, 'pg')
  expect(isInside).toBe(process.getuid?.() !== 0)
})

it('lets no second process work with the same data folder', async () => {
  await expect(startPostgres({ dataDir, settings })).rejects.toThrow(DataFolderInUse)
})

it('has the same data on the same port after a restart, whatever a left-over pid file says', async () => {
  await withClient(postgres.url('postgres'), (client) => client.query('CREATE TABLE kept AS SELECT 112 AS number'))
  const { port } = postgres
  await postgres.stop()
  // The test's own process is alive and is no PostgreSQL.
  fs.writeFileSync(path.join(postgres.clusterDir, 'postmaster.pid'), `${process.pid}\n${postgres.clusterDir}\n`)
  postgres = await startPostgres({ dataDir, settings })
  expect(postgres.how).toBe('started')
  expect(postgres.port).toBe(port)
  expect(await value('SELECT number::text AS value FROM kept')).toBe('112')
})

it('takes over the server of a launcher that was killed', async () => {
  await postgres.stop()
  const script = `import { startPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'start-postgres.ts'))}
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: 'off' } })
    process.kill(process.pid, 'SIGKILL')`
  const launcher = spawn(node24(PROJECT_ROOT), ['--input-type=module', '--eval', script], { cwd: PROJECT_ROOT, stdio: 'inherit' })
  expect(await once(launcher, 'exit')).toEqual([null, 'SIGKILL'])
  postgres = await startPostgres({ dataDir, settings })
  expect(postgres.how).toBe('taken-over')
  expect(await value('SELECT number::text AS value FROM kept')).toBe('112')
})
