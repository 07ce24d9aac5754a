// `npm run migrate:diff`: prints the SQL that leads from the migrations to prisma/schema.prisma, for a new migration.
import { checkDrift } from '#server/db/migrations/check-drift.ts'
import { ensureDatabase } from '#server/db/migrations/ensure-database.ts'
import { migrate } from '#server/db/migrations/migrate.ts'
import { MIGRATIONS_FOLDER, readMigrations } from '#server/db/migrations/migrations-folder.ts'
import { startPostgres } from './postgres/start-postgres.ts'

const postgres = await startPostgres({ dataDir: `.test/diff-${process.pid}`, settings: { fsync: 'off' } })
try {
  const databaseUrl = postgres.url('siaga')
  // The tables of a new model cannot be there yet: none are asked for.
  const noModels: [string, string][] = [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']]
  if (readMigrations().migrationDirectories.length > 0) await migrate(databaseUrl, MIGRATIONS_FOLDER, noModels)
  else await ensureDatabase(databaseUrl)
  const statements = await checkDrift(databaseUrl)
  console.log(statements.length === 0 ? '-- tidak ada perbedaan' : statements.map((statement) => `${statement};\n`).join('\n'))
} finally {
  await postgres.destroy()
}
// The engine leaves a timer of ten seconds behind.
process.exit(0)
