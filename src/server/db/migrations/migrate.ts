import type { MigrationList } from '@prisma/schema-engine-wasm'
import { ensureDatabase, withClient } from './ensure-database.ts'
import { MIGRATIONS_FOLDER, readMigrations, readSchema } from './migrations-folder.ts'
import { type Engine, withSchemaEngine } from './schema-engine.ts'

/** Any number will do, as long as every process takes the same. */
const MIGRATION_LOCK = 112_2026

const NO_FILTER = { externalTables: [], externalEnums: [] }

/**
 * Creates the database when missing and applies the migrations it lacks, then makes sure that each one is recorded
 * as finished and that the tables of the schema exist. Several processes may call it at once.
 * @returns the names of the migrations that were applied now
 */
export async function migrate(databaseUrl: string, folder = MIGRATIONS_FOLDER, schema = readSchema()): Promise<string[]> {
  const migrations = readMigrations(folder)
  const names = migrations.migrationDirectories.map((directory) => directory.path)
  if (names.length === 0) throw new Error(`${folder}: tidak ada migrasi.`)
  await ensureDatabase(databaseUrl)
  return withClient(databaseUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, schema, async (engine) => {
      await forgetFailures(engine, migrations)
      return engine.applyMigrations({ migrationsList: migrations, filters: NO_FILTER })
    })
    await requireRecorded(client, names)
    await requireTables(client, tableNames(schema))
    return appliedMigrationNames
  })
}

/** A failed migration left nothing behind, since each runs as one transaction: it may simply be tried again. */
async function forgetFailures(engine: Engine, migrationsList: MigrationList): Promise<void> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  })
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName })
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0]

async function requireRecorded(client: Client, names: string[]): Promise<void> {
  const { rows } = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const recorded = new Set(rows.map((row) => row.migration_name))
  const missing = names.filter((name) => !recorded.has(name))
  if (missing.length > 0) throw new Error(`Migrasi belum diterapkan: ${missing.join(', ')}`)
}

async function requireTables(client: Client, names: string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM unnest($1::text[]) AS name WHERE to_regclass(quote_ident(name)) IS NULL',
    [names],
  )
  if (rows.length > 0) throw new Error(`Tabel tidak ada sesudah migrasi: ${rows.map((row) => row.name).join(', ')}`)
}

/** The tables that the schema's models live in. */
function tableNames(schema: [string, string][]): string[] {
  return schema.flatMap(([, text]) =>
    [...text.matchAll(/^model\s+(\w+)\s*\{(.*?)^\}/gms)].map(([, model = '', body = '']) => /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? model),
  )
}
