import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { generateClient } from '#cli/launch/generate-client.ts'
import { migrateDatabase, seedDatabase } from '#cli/launch/prepare-database.ts'
import { fingerprint } from '#cli/launch/stamp.ts'
import { DataFolderInUse, type EmbeddedPostgres, startPostgres } from '#cli/postgres/start-postgres.ts'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { quoteName } from './quote-name.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings: of the server, and of the two databases that new ones are copied from. */
    databaseServer: { maintenanceUrl: string; templates: { seeded: string; empty: string } }
  }
}

const TEST_DIR = process.env.SIAGA_TEST_DIR ?? '.test'

// Losing test data in a power cut is no loss, and not waiting for the disk is much faster.
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Starts one PostgreSQL for all database tests, with a migrated template and a migrated and seeded one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient()
  const { postgres, isShared } = await startTestPostgres()
  try {
    const stamp = fingerprint(['prisma', 'src/city', 'src/domain', 'src/server']).slice(0, 12)
    const templates = { empty: `template_empty_${stamp}`, seeded: `template_seeded_${stamp}` }
    await removeLeftovers(postgres, Object.values(templates))
    await makeTemplate(postgres, templates.empty, async (url) => {
      await migrateDatabase(environment(url))
    })
    await makeTemplate(postgres, templates.seeded, async (url) => {
      await migrateDatabase(environment(url))
      await seedDatabase(environment(url))
    })
    project.provide('databaseServer', { maintenanceUrl: postgres.url('postgres'), templates })
  } catch (error) {
    await postgres.stop()
    throw error
  }
  return () => (isShared ? postgres.stop() : postgres.destroy())
}

/** The cluster is kept between runs. While another run works with it, this one gets a passing one of its own. */
async function startTestPostgres(): Promise<{ postgres: EmbeddedPostgres; isShared: boolean }> {
  try {
    const postgres = await startPostgres({ dataDir: path.join(TEST_DIR, 'database'), settings: SETTINGS })
    return { postgres, isShared: true }
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error
    const dataDir = path.join(TEST_DIR, `database-${process.pid}`)
    return { postgres: await startPostgres({ dataDir, settings: SETTINGS }), isShared: false }
  }
}

function environment(databaseUrl: string): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: databaseUrl, SIAGA_DEMO: '1' }
}

/** Makes the template under a passing name first, so that an interrupted one is never used. */
async function makeTemplate(postgres: EmbeddedPostgres, name: string, fill: (url: string) => Promise<void>): Promise<void> {
  const existing = await databaseNames(postgres)
  if (existing.includes(name)) return
  const unfinished = `unfinished_${name}`
  await fill(postgres.url(unfinished))
  await withClient(postgres.url('postgres'), (client) =>
    client.query(`ALTER DATABASE ${quoteName(unfinished)} RENAME TO ${quoteName(name)}`),
  )
}

async function removeLeftovers(postgres: EmbeddedPostgres, wanted: string[]): Promise<void> {
  const names = (await databaseNames(postgres)).filter((name) => /^(test|template|unfinished)_/.test(name) && !wanted.includes(name))
  await withClient(postgres.url('postgres'), async (client) => {
    for (const name of names) await client.query(`DROP DATABASE ${quoteName(name)} WITH (FORCE)`)
  })
}

function databaseNames(postgres: EmbeddedPostgres): Promise<string[]> {
  return withClient(postgres.url('postgres'), async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database')
    return rows.map((row) => row.datname)
  })
}
