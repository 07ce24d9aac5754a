import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contentOf } from '#cli/backup/backup-file.ts'
import { verifyDatabase } from '#cli/backup/check-restored.ts'
import { copyCluster } from '#cli/backup/copy-cluster.ts'
import { unpackCluster } from '#cli/backup/unpack-cluster.ts'
import { type Account, postgresAccount } from '#cli/postgres/account.ts'
import { readSettings, writeSettings } from '#cli/postgres/settings.ts'
import { type EmbeddedPostgres, startPostgres } from '#cli/postgres/start-postgres.ts'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { prisma } from '#server/db/prisma.ts'
import { until } from '../support/console-client.ts'
import { startOwnCluster } from '../support/own-cluster.ts'
import { opened } from '../support/tickets.ts'

// What docs/backup.md says of point-in-time recovery, done: an archive of the write-ahead log, a base copy, a moment, `verify`.
const folder = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test', `moment-${randomUUID()}`)
const running: EmbeddedPostgres[] = []
let account: Account
/** Where the write-ahead log goes: beside the cluster, which PostgreSQL's account can enter. */
let archive: string

const query = async <Row extends object>(postgres: EmbeddedPostgres, sql: string): Promise<Row[]> =>
  withClient(postgres.url('siaga'), async (client) => (await client.query<Row>(sql)).rows)
const ticketsIn = async (postgres: EmbeddedPostgres) => (await query<{ id: string }>(postgres, 'SELECT id::text FROM ticket ORDER BY number')).map(({ id }) => id)
const openSome = async (count: number) => {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) ids.push((await opened({ description: `Laporan ${String(n)}` })).id)
  return ids
}

/** A cluster whose write-ahead log is archived, segment by segment. */
async function startArchiving(): Promise<EmbeddedPostgres> {
  const { dataDir, postgres } = await startOwnCluster(path.join(folder, 'original'))
  account = postgresAccount(postgres.clusterDir)
  archive = path.join(path.dirname(postgres.clusterDir), 'archive')
  fs.mkdirSync(archive)
  if (account) fs.chownSync(archive, account.uid, account.gid)
  await postgres.stop()
  const settings = { archive_mode: 'on', archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f.part && sync ${archive}/%f.part && mv ${archive}/%f.part ${archive}/%f` }
  const archiving = await startPostgres({ dataDir, settings })
  running.push(archiving)
  return archiving
}

/** Waits until everything written so far is in the archive. */
async function archived(postgres: EmbeddedPostgres): Promise<void> {
  const [row] = await query<{ segment: string }>(postgres, 'SELECT pg_walfile_name(pg_switch_wal()) AS segment')
  await until(() => fs.existsSync(path.join(archive, row?.segment ?? '')), 'the segment is in the archive', 60_000)
}

/** A copy of the base, brought to a moment with the archive. */
async function recoverTo(moment: string, base: Awaited<ReturnType<typeof copyCluster>>, file: string): Promise<EmbeddedPostgres> {
  const dataDir = path.join(folder, 'recovered')
  const clusterDir = path.join(path.dirname(archive), 'recovered')
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  await unpackCluster(contentOf(file, base), clusterDir, account)
  const signal = path.join(clusterDir, 'recovery.signal')
  fs.writeFileSync(signal, '')
  if (account) fs.chownSync(signal, account.uid, account.gid)
  const known = readSettings(path.join(folder, 'original'))
  if (known === undefined) throw new Error('no settings')
  writeSettings(dataDir, { ...known, clusterDir, port: 0 })
  const recovered = await startPostgres({ dataDir, settings: { restore_command: `cp ${archive}/%f %p`, recovery_target_time: moment } })
  running.push(recovered)
  return recovered
}

beforeAll(async () => {
  const postgres = await startArchiving()
  process.env.DATABASE_URL = postgres.url('siaga')
  process.env.SIAGA_DATA_DIR = path.join(folder, 'original')
}, 120_000)
afterAll(async () => {
  await prisma().$disconnect()
  for (const postgres of running.toReversed()) await postgres.destroy()
  fs.rmSync(folder, { recursive: true, force: true })
})

it('brings the centre to the second before a mistake, with every ticket until then, and verify accepts it', async () => {
  const [original] = running
  if (original === undefined) throw new Error('PostgreSQL does not run')
  const before = await openSome(5)
  const file = path.join(folder, 'base.tar')
  const base = await copyCluster({ clusterDir: original.clusterDir, databaseUrl: original.url('siaga'), file })
  const after = await openSome(5)
  const [clock] = await query<{ now: string }>(original, 'SELECT now()::text AS now')
  await openSome(3)
  await query(original, "UPDATE ticket SET status = 'closed'")
  await archived(original)
  await expect(verifyDatabase(original.url('siaga'))).rejects.toThrow('SALAH')

  const recovered = await recoverTo(clock?.now ?? '', base, file)
  expect(await query(recovered, 'SELECT pg_is_in_recovery() AS waits')).toEqual([{ waits: true }])
  expect(await ticketsIn(recovered)).toEqual([...before, ...after])
  // It can be looked at, and proved, before anybody decides that this is the moment.
  expect(await verifyDatabase(recovered.url('siaga'))).toContain('Semua cocok.')
  await query(recovered, 'SELECT pg_wal_replay_resume()')
  await until(async () => (await query<{ waits: boolean }>(recovered, 'SELECT pg_is_in_recovery() AS waits'))[0]?.waits === false, 'it can be written', 60_000)
  await prisma().$disconnect()
  expect(await verifyDatabase(recovered.url('siaga'))).toContain('Semua cocok.')
}, 180_000)
