import { pipeline } from 'node:stream/promises'
import { ensureDatabase, withClient } from '#server/db/migrations/ensure-database.ts'
import { contentOf } from './backup-file.ts'
import type { Manifest } from './manifest.ts'
import { pgProgram, startProgram } from './pg-program.ts'

/**
 * Reads a dump into an empty database, in one transaction; the database is created when missing.
 * @throws naming what is in the way, when the database holds anything
 */
export async function restoreDump(file: string, manifest: Manifest, databaseUrl: string): Promise<void> {
  await ensureDatabase(databaseUrl)
  const version = await withClient(databaseUrl, async (client) => {
    const { rows: found } = await client.query<{ name: string }>(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND n.nspname !~ '^(pg_|information_schema)' ORDER BY 1`,
    )
    if (found.length > 0) {
      const names = found.slice(0, 10).map(({ name }) => name).join(', ')
      throw new Error(`Basis data tidak kosong; di dalamnya ${String(found.length)} tabel: ${names}${found.length > 10 ? ', …' : ''}. Buat basis data baru dan sebut itu di DATABASE_URL.`)
    }
    return (await client.query<{ version: string }>("SELECT split_part(current_setting('server_version'), ' ', 1) AS version")).rows[0]?.version ?? ''
  })
  const args = ['--no-owner', '--no-privileges', '--exit-on-error', '--single-transaction']
  const { child, ended } = startProgram(pgProgram('pg_restore', version), [...args, `--dbname=${decodeURIComponent(new URL(databaseUrl).pathname.slice(1))}`], databaseUrl)
  child.stdout.resume()
  await Promise.all([ended, pipeline(contentOf(file, manifest), child.stdin).catch(() => ended)])
}
