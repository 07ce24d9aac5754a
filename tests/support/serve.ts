// The product for system and browser tests: `npm start` from an empty data folder (SIAGA_DATA_DIR) on a port of its own (PORT).
import fs from 'node:fs'
import path from 'node:path'
import { main } from '#cli/launch/launcher.ts'
import { startPostgres } from '#cli/postgres/start-postgres.ts'

const dataDir = process.env.SIAGA_DATA_DIR
if (!dataDir) throw new Error('SIAGA_DATA_DIR names the folder that is emptied: it must be set.')
delete process.env.DATABASE_URL
// Started before it is removed: only then is it certain that nobody else works with it, wherever its files are.
const before = await startPostgres({ dataDir })
await before.destroy()
fs.rmSync(path.join(dataDir, 'attachments'), { recursive: true, force: true })
process.exit(await main([]))
