import { withClient } from './ensure-database.ts'
import { readSchema } from './migrations-folder.ts'
import { withSchemaEngine } from './schema-engine.ts'

/**
 * What a new migration would have to do so that the database is what the schema says.
 * Indexes that Prisma has no words for (partial ones, ones on expressions) live in migrations alone and are no difference.
 * @returns SQL statements; none when database and schema agree
 */
export async function checkDrift(databaseUrl: string, schema = readSchema()): Promise<string[]> {
  const files = schema.map(([path, content]) => ({ path, content }))
  const { stdout } = await withSchemaEngine(databaseUrl, schema, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  const inexpressible = await inexpressibleIndexes(databaseUrl)
  return statements(stdout ?? '').filter((statement) => {
    const dropped = /^DROP INDEX "([^"]+)"$/.exec(statement)?.[1]
    return dropped === undefined || !inexpressible.has(dropped)
  })
}

function statements(script: string): string[] {
  return script
    .split(/;\s*$/m)
    .map((part) => part.replaceAll(/^--.*$/gm, '').trim())
    .filter((part) => part !== '' && part !== '-- This is an empty migration.')
}

async function inexpressibleIndexes(databaseUrl: string): Promise<Set<string>> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ name: string }>(
      'SELECT indexrelid::regclass::text AS name FROM pg_index WHERE indpred IS NOT NULL OR indexprs IS NOT NULL',
    ),
  )
  return new Set(rows.map((row) => row.name.replaceAll('"', '')))
}
