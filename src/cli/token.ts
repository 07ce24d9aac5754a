import { parseArgs } from 'node:util'
import { issueToken } from '#server/commands/issue-token.ts'
import { prisma } from '#server/db/prisma.ts'
import { useInstalledDatabase } from './use-installed-database.ts'

// `npm run token -- USERNAME NAME`: a bearer token with which a program acts as that user.
const { positionals } = parseArgs({ allowPositionals: true })
const [username, name] = positionals
if (username === undefined || name === undefined) {
  console.error('Cara pakai: npm run token -- NAMA_PENGGUNA NAMA_PROGRAM')
  process.exit(2)
}
const database = await useInstalledDatabase()
const issued = await issueToken(username, name, new Date())
console.log(issued.ok ? issued.value.token : `Tidak ada pengguna aktif bernama ${username}.`)
await prisma().$disconnect()
await database.release()
process.exit(issued.ok ? 0 : 1)
