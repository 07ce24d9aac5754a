import fs from 'node:fs'
import path from 'node:path'
import { buildConsole } from '#cli/launch/build-console.ts'
import { readSettings, serverEnvironment } from '#cli/launch/environment.ts'
import { generateClient } from '#cli/launch/generate-client.ts'
import { migrateDatabase, seedDatabase } from '#cli/launch/prepare-database.ts'
import { type ServerProcess, startServer } from '#cli/launch/server-process.ts'
import { freePort } from '#cli/postgres/free-port.ts'
import { type EmbeddedPostgres, startPostgres } from '#cli/postgres/start-postgres.ts'
import { nowMs } from './clock.ts'

export type Product = {
  readonly url: string
  readonly databaseUrl: string
  /** Stops the server and starts it again on the same port; resolves once it answers, with the milliseconds of each. */
  readonly restart: () => Promise<{ readonly stopMs: number; readonly startMs: number }>
  readonly stop: () => Promise<void>
}

/** What is built and generated before a product can start; nothing when it is there already. */
export async function prepareProduct(): Promise<void> {
  await generateClient()
  await buildConsole({ begin: (text) => console.log(`konsol web: ${text} …`) })
}

/** An empty PostgreSQL of the load tests' own, as durable as the product's: fsync and synchronous_commit are on. */
export async function emptyPostgres(dataDir: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  const before = await startPostgres({ dataDir })
  await before.destroy()
  return startPostgres({ dataDir, settings })
}

/** Starts the product's server, in production mode and on loopback alone, on a database of this PostgreSQL. */
export async function startProduct(postgres: EmbeddedPostgres, dataDir: string, database = 'siaga', extra: Record<string, string> = {}): Promise<Product> {
  const port = await freePort()
  const databaseUrl = postgres.url(database)
  const own = {
    ...process.env, PORT: String(port), SIAGA_DATA_DIR: dataDir, DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', SIAGA_DEMO: '1',
    SIAGA_HOST: '127.0.0.1', SIAGA_LOG_FILE: path.join(dataDir, `${database}.log`), ...extra,
  }
  const env = serverEnvironment(own, readSettings(own, false), databaseUrl)
  await migrateDatabase(env)
  await seedDatabase(env)
  fs.rmSync(env.SIAGA_LOG_FILE ?? '', { force: true })
  let server: ServerProcess
  const start = async () => {
    server = startServer(env, port)
    if (!(await server.ready)) throw new Error('Server tidak mau berjalan; penyebabnya tercetak di atas.')
  }
  await start()
  return {
    url: `http://127.0.0.1:${String(port)}`,
    databaseUrl,
    restart: async () => {
      const begun = nowMs()
      await server.stop()
      const stopped = nowMs()
      await start()
      return { stopMs: stopped - begun, startMs: nowMs() - stopped }
    },
    stop: async () => {
      await server.stop()
    },
  }
}
