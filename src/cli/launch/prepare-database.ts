import { node24 } from './node24.mjs'
import { PROJECT_ROOT } from './project-root.ts'
import { runCommand } from './run-command.mjs'

// Both run as programs of their own: a crash of the migration engine must not take the launcher, and with it the
// running database, along.

/** Applies the missing migrations to `env.DATABASE_URL`. */
export async function migrateDatabase(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<string> {
  const output = await runCommand(node24(PROJECT_ROOT), ['src/cli/migrate.ts'], { cwd: PROJECT_ROOT, env, signal })
  return output.trim().toLowerCase()
}

/** Fills in the city pack and, with `env.SIAGA_DEMO=1`, the demo accounts. Doing it again changes nothing. */
export async function seedDatabase(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<string> {
  await runCommand(node24(PROJECT_ROOT), ['prisma/seed.ts'], { cwd: PROJECT_ROOT, env, signal })
  return env.SIAGA_DEMO === '1' ? 'data kota dan akun demo terisi' : 'data kota terisi'
}
