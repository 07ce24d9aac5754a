// `npm run database [data folder]`: the embedded PostgreSQL alone, migrated and seeded, until Ctrl-C.
import { generateClient } from './launch/generate-client.ts'
import { migrateDatabase, seedDatabase } from './launch/prepare-database.ts'
import { startPostgres } from './postgres/start-postgres.ts'

const dataDir = process.argv[2] ?? process.env.SIAGA_DATA_DIR ?? '.data'
await generateClient()
const postgres = await startPostgres({ dataDir, onProgress: (text) => console.log(text) })
const env = { ...process.env, DATABASE_URL: postgres.url('siaga'), SIAGA_DEMO: process.env.SIAGA_DEMO ?? '1' }
try {
  console.log(await migrateDatabase(env))
  console.log(await seedDatabase(env))
  console.log(`\nDATABASE_URL=${env.DATABASE_URL}\n\nCtrl-C menghentikannya.`)
  const keepAlive = setInterval(() => {}, 1 << 30)
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve)
  })
  clearInterval(keepAlive)
} finally {
  await postgres.stop()
}
