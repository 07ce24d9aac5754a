import { withClient } from '#server/db/migrations/ensure-database.ts'
import { readMigrations } from '#server/db/migrations/migrations-folder.ts'
import { node24 } from '../launch/node24.mjs'
import { PROJECT_ROOT } from '../launch/project-root.ts'
import { CommandFailed, runCommand } from '../launch/run-command.mjs'
import type { Manifest } from './manifest.ts'

/** @throws when the backup comes from a newer version of the product, which this one could not run */
export function requireKnownMigrations({ migrations, version }: Manifest): void {
  const known = new Set(readMigrations().migrationDirectories.map(({ path }) => path))
  const unknown = migrations.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new Error(`Cadangan ini dari Siaga 112 versi ${version}, yang lebih baru dari ini: migrasi ${unknown.join(', ')} tidak dikenal. Pulihkan dengan versi itu.`)
}

/**
 * Makes sure that the restored log reaches at least to where the manifest says, with the same event there.
 * @returns how far it reaches
 */
export const requireHead = (databaseUrl: string, { head }: Manifest): Promise<number> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ reached: string; hash: string | null }>(
      "SELECT coalesce(max(seq), 0)::text AS reached, (SELECT encode(hash, 'hex') FROM event WHERE seq = $1) AS hash FROM event",
      [head.seq],
    )
    const reached = Number(rows[0]?.reached ?? 0)
    if (reached < head.seq || (rows[0]?.hash ?? null) !== head.hash)
      throw new Error(`Log sampai kejadian ${String(reached)}; menurut manifes kejadian ${String(head.seq)} (${head.hash ?? '-'}) harus ada di dalamnya.`)
    return reached
  })

/**
 * Runs `npm run verify` on a database.
 * @returns what it printed
 * @throws with all faults when log and rows do not agree
 */
export async function verifyDatabase(databaseUrl: string): Promise<string> {
  try {
    const env = { ...process.env, DATABASE_URL: databaseUrl }
    return (await runCommand(node24(PROJECT_ROOT), ['src/cli/verify.ts'], { cwd: PROJECT_ROOT, env })).trim()
  } catch (error) {
    throw error instanceof CommandFailed ? new Error(error.output.trim(), { cause: error }) : error
  }
}
