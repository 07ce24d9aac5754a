// `npm run migrate`: brings the database of DATABASE_URL up to date.
import { migrate } from '#server/db/migrations/migrate.ts'

const databaseUrl = process.env.DATABASE_URL
if (!databaseUrl) {
  console.error('Setel DATABASE_URL ke basis data yang akan dimigrasi.')
  process.exit(1)
}
const applied = await migrate(databaseUrl)
console.log(applied.length === 0 ? 'Sudah mutakhir.' : `Diterapkan: ${applied.join(', ')}`)
// The engine leaves a timer of ten seconds behind.
process.exit(0)
