import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { waitForLock } from '#cli/launch/lock.mjs'
import { migrateDatabase, seedDatabase } from '#cli/launch/prepare-database.ts'
import { fingerprint } from '#cli/launch/stamp.ts'
import { readSettings, writeSettings } from '#cli/postgres/settings.ts'
import { type EmbeddedPostgres, startPostgres } from '#cli/postgres/start-postgres.ts'

const testDir = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test')

export type OwnCluster = { readonly dataDir: string; readonly postgres: EmbeddedPostgres }

/**
 * A PostgreSQL of a test's own, as durable as the product's, with a migrated and seeded database `siaga`: for tests that
 * kill or copy it. It is a copy of one that is made once.
 * @param dataDir a folder that does not exist yet
 */
export async function startOwnCluster(dataDir = path.join(testDir, `own-${randomBytes(4).toString('hex')}`)): Promise<OwnCluster> {
  const model = await preparedCluster()
  const settings = readSettings(model)
  if (!settings) throw new Error(`${model}: no settings`)
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const clusterDir = path.join(dataDir, 'pg')
  const copied = spawnSync('cp', ['-a', settings.clusterDir, clusterDir], { encoding: 'utf8' })
  if (copied.status !== 0) throw new Error(copied.stderr)
  writeSettings(dataDir, { ...settings, clusterDir, port: 0 })
  return { dataDir, postgres: await startPostgres({ dataDir }) }
}

async function preparedCluster(): Promise<string> {
  const stamp = fingerprint(['prisma', 'src/city', 'src/domain', 'src/server/seed', 'src/server/city', 'src/server/db']).slice(0, 12)
  const model = path.join(testDir, `cluster-${stamp}`)
  const lock = await waitForLock(path.join(testDir, 'cluster.lock'), () => undefined)
  try {
    if (fs.existsSync(path.join(model, 'prepared'))) return model
    for (const name of fs.readdirSync(testDir)) {
      if (/^cluster-[0-9a-f]{12}$/.test(name)) await (await startPostgres({ dataDir: path.join(testDir, name) })).destroy()
    }
    const postgres = await startPostgres({ dataDir: model })
    const env = { ...process.env, DATABASE_URL: postgres.url('siaga'), SIAGA_DEMO: '1' }
    await migrateDatabase(env)
    await seedDatabase(env)
    await postgres.stop()
    fs.writeFileSync(path.join(model, 'prepared'), '')
    return model
  } finally {
    lock.release()
  }
}
