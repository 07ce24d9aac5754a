import { parseArgs } from 'node:util'
import { issueToken } from '#server/commands/issue-token.ts'
import { issueTrackToken } from '#server/commands/issue-track-token.ts'
import { prisma } from '#server/db/prisma.ts'
import { useInstalledDatabase } from './use-installed-database.ts'

// `npm run token -- USERNAME NAME`: a bearer token with which a program acts as that user.
// `npm run token -- --unit CALLSIGN`: the token of a unit's tracker, in place of the one before.
const { values, positionals } = parseArgs({ allowPositionals: true, options: { unit: { type: 'string' } } })
const [username, name] = positionals
const { unit } = values
if (unit === undefined && (username === undefined || name === undefined)) {
  console.error('Cara pakai: npm run token -- NAMA_PENGGUNA NAMA_PROGRAM\n       atau: npm run token -- --unit NAMA_PANGGILAN')
  process.exit(2)
}
const database = await useInstalledDatabase()
const issued =
  unit === undefined ? await issueToken(username ?? '', name ?? '', new Date()) : await issueTrackToken(unit, new Date())
const missing = unit === undefined ? `Tidak ada pengguna aktif bernama ${username}.` : `Tidak ada armada bernama ${unit}.`
console.log(issued.ok ? issued.value.token : missing)
await prisma().$disconnect()
await database.release()
process.exit(issued.ok ? 0 : 1)
