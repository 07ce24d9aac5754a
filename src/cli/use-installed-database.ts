import path from 'node:path'
import { readSettings } from './postgres/settings.ts'
import { runningPostmaster } from './postgres/postmaster.ts'
import { startPostgres } from './postgres/start-postgres.ts'

/**
 * Points this program at the installation's database: `DATABASE_URL` where it is set, else the embedded one, which is
 * started for the time being when the console does not run. Call `release` at the end.
 */
export async function useInstalledDatabase(): Promise<{ release: () => Promise<void> }> {
  const nothing = { release: () => Promise.resolve() }
  if (process.env.DATABASE_URL) return nothing
  const dataDir = path.resolve(process.env.SIAGA_DATA_DIR ?? '.data')
  const running = runningDatabase(dataDir)
  if (running !== undefined) {
    process.env.DATABASE_URL = running
    return nothing
  }
  const postgres = await startPostgres({ dataDir })
  process.env.DATABASE_URL = postgres.url('siaga')
  return { release: () => postgres.stop() }
}

/**
 * The address of the embedded database in this data folder; nothing while it does not run.
 * @throws Error when there is none
 */
export function runningDatabase(dataDir: string): string | undefined {
  const known = readSettings(dataDir)
  if (known === undefined) throw new Error(`Belum ada basis data di ${dataDir}. Jalankan npm start lebih dulu.`)
  const running = runningPostmaster(known.clusterDir)
  return running && `postgresql://siaga:${known.password}@127.0.0.1:${String(running.port)}/siaga`
}
