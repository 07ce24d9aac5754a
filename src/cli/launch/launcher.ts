import path from 'node:path'
import { keepRunning } from '../postgres/keep-running.ts'
import { DataFolderInUse, type EmbeddedPostgres, requireFreeDataFolder, startPostgres } from '../postgres/start-postgres.ts'
import { banner } from './banner.ts'
import { buildConsole } from './build-console.ts'
import { type LaunchSettings, readSettings, serverEnvironment } from './environment.ts'
import { generateClient } from './generate-client.ts'
import { migrateDatabase, seedDatabase } from './prepare-database.ts'
import { createProgress, type Task } from './progress.mjs'
import { requireFreePort } from './require-free-port.ts'
import { startServer } from './server-process.ts'
import { whileItRuns } from './while-it-runs.ts'
import { stopRequest } from './stop-request.ts'

const STEPS = 7
const INTERRUPTED = 130

/**
 * Everything after the packages are installed: database, build, server, and stopping them in the reverse order.
 * @returns the exit code
 */
export async function main(args: string[]): Promise<number> {
  const stop = stopRequest()
  let postgres: EmbeddedPostgres | undefined
  let lookAway: (() => Promise<void>) | undefined
  try {
    const settings = readSettings(process.env, args.includes('--dev'))
    if (!settings.databaseUrl) requireFreeDataFolder(settings.dataDir)
    await requireFreePort(settings.port)
    const progress = createProgress(STEPS)
    const step = async (number: number, title: string, work: (task: Task) => Promise<string>) => {
      stop.signal.throwIfAborted()
      await progress.step(number, title, work)
    }
    await step(2, 'Klien Prisma', () => generateClient(stop.signal))
    await step(3, 'PostgreSQL', async (task) => {
      if (settings.databaseUrl) return 'memakai DATABASE_URL'
      postgres = await startPostgres({ dataDir: settings.dataDir, onProgress: task.say })
      return `${{ created: 'dibuat dan berjalan', started: 'berjalan', 'taken-over': 'masih berjalan, diambil alih' }[postgres.how]}, data di ${postgres.clusterDir}`
    })
    if (postgres) lookAway = keepRunning(postgres, (text) => console.error(text))
    const env = serverEnvironment(process.env, settings, databaseUrlOf(settings, postgres))
    await step(4, 'Migrasi', () => migrateDatabase(env, stop.signal))
    await step(5, 'Data awal', () => seedDatabase(env, stop.signal, postgres && path.join(postgres.clusterDir, 'siaga-seed-stamp')))
    await step(6, 'Konsol web', (task) =>
      settings.isDevelopment ? Promise.resolve('mode pengembangan, tanpa build') : buildConsole(task, stop.signal),
    )
    stop.signal.throwIfAborted()
    return await serve(env, settings, progress, stop.signal)
  } catch (error) {
    if (stop.signal.aborted) return INTERRUPTED
    console.error(`\n${explain(error)}`)
    return 1
  } finally {
    await lookAway?.()
    if (postgres) {
      await postgres.stop()
      console.log('PostgreSQL berhenti.')
    }
  }
}

function databaseUrlOf({ databaseUrl }: LaunchSettings, postgres: EmbeddedPostgres | undefined): string {
  const url = databaseUrl ?? postgres?.url('siaga')
  if (!url) throw new Error('DATABASE_URL is missing and no embedded database runs.')
  return url
}

async function serve(
  env: NodeJS.ProcessEnv,
  settings: LaunchSettings,
  progress: ReturnType<typeof createProgress>,
  signal: AbortSignal,
): Promise<number> {
  await requireFreePort(settings.port)
  let server = startServer(env, settings.port)
  const stopped = new Promise<number>((resolve) => {
    signal.addEventListener('abort', () => resolve(server.stop()), { once: true })
  })
  await progress.step(7, 'Server', async () => {
    const isReady = await Promise.race([server.ready, stopped.then(() => false)])
    if (!isReady) signal.throwIfAborted()
    if (!isReady) throw new Error(`Server berakhir dengan kode ${await server.stop()} sebelum siap; penyebabnya tercetak di atas.`)
    return 'siap'
  })
  console.log(banner(env.NEXTAUTH_URL ?? `http://localhost:${settings.port}`, env.SIAGA_DEMO === '1'))
  const code = await whileItRuns(
    () => Promise.race([server.ended, stopped]),
    () => (server = startServer(env, settings.port)),
    signal,
  )
  if (signal.aborted) console.log('Server berhenti.')
  return signal.aborted ? code : code || 1
}

function explain(error: unknown): string {
  if (error instanceof DataFolderInUse) {
    return `${error.message} Siaga 112 sudah berjalan dari folder ini. Untuk yang kedua: SIAGA_DATA_DIR=.data2 PORT=3113 npm start`
  }
  return error instanceof Error ? error.message : String(error)
}
