import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { quoteName } from './quote-name.ts'

export interface TestDatabase {
  /** The connection string; also in `process.env.DATABASE_URL` while the file's tests run. */
  readonly url: string
  /** Runs one statement and answers its rows. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
}

/**
 * Gives the tests of this file a database of their own, copied from a template: migrated, and with the city pack and
 * the demo accounts unless `{ seeded: false }`. Call it once at the top level or inside a `describe`.
 */
export function useDatabase({ seeded = true }: { seeded?: boolean } = {}): TestDatabase {
  let created: { url: string; drop: () => Promise<void> } | undefined
  const before = process.env.DATABASE_URL
  beforeAll(async () => {
    created = await createDatabase(seeded)
    process.env.DATABASE_URL = created.url
  })
  afterAll(async () => {
    process.env.DATABASE_URL = before
    await created?.drop()
  })
  const url = () => {
    if (!created) throw new Error('The database exists only while tests run: read `url` inside a test or a hook.')
    return created.url
  }
  return {
    get url() {
      return url()
    },
    query: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
      withClient(url(), async (client) => (await client.query<Row>(sql, values)).rows),
  }
}

/** One more database on the test server, for tests that need several. The caller drops it. */
export async function createDatabase(seeded: boolean): Promise<{ url: string; drop: () => Promise<void> }> {
  const { maintenanceUrl, templates } = inject('databaseServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const run = (sql: string) => withClient(maintenanceUrl, (client) => client.query(sql))
  await run(`CREATE DATABASE ${quoteName(name)} TEMPLATE ${quoteName(seeded ? templates.seeded : templates.empty)}`)
  const url = new URL(maintenanceUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: async () => {
      await run(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`)
    },
  }
}
