import { node24 } from './node24.mjs'
import { PROJECT_ROOT } from './project-root.ts'
import { runCommand } from './run-command.mjs'
import { fingerprint, stampIs, writeStamp } from './stamp.ts'

// Both run as programs of their own: a crash of the migration engine must not take the launcher, and with it the
// running database, along.

/** Applies the missing migrations to `env.DATABASE_URL`. */
export async function migrateDatabase(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<string> {
  const output = await runCommand(node24(PROJECT_ROOT), ['src/cli/migrate.ts'], { cwd: PROJECT_ROOT, env, signal })
  return output.trim().toLowerCase()
}

/**
 * Fills in the city pack and, with `env.SIAGA_DEMO=1`, the demo accounts. Doing it again changes nothing.
 * @param stampFile remembers what was filled in; without it nothing is skipped
 */
export async function seedDatabase(env: NodeJS.ProcessEnv, signal?: AbortSignal, stampFile?: string): Promise<string> {
  const stamp = fingerprint(['prisma', 'src/city', 'src/domain', 'src/server'], env.SIAGA_DEMO)
  if (stampFile && stampIs(stampFile, stamp)) return 'sudah terisi'
  await runCommand(node24(PROJECT_ROOT), ['prisma/seed.ts'], { cwd: PROJECT_ROOT, env, signal })
  if (stampFile) writeStamp(stampFile, stamp)
  return env.SIAGA_DEMO === '1' ? 'data kota dan akun demo terisi' : 'data kota terisi'
}
