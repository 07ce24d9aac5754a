import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { roles } from '#domain/roles.ts'
import { createUser } from '#server/commands/create-user.ts'
import { prisma } from '#server/db/prisma.ts'
import { useInstalledDatabase } from './use-installed-database.ts'

// `npm run user -- NAME --role call-taker --display "…" [--agency damkar]`: creates an account. The password is read
// from the terminal or from standard input, never from the command line, where other users could see it.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { role: { type: 'string' }, agency: { type: 'string' }, display: { type: 'string' } },
})
const [username] = positionals
const role = roles.find((known) => known === values.role)
if (username === undefined || role === undefined) {
  console.error(`Cara pakai: npm run user -- NAMA --role ${roles.join('|')} [--agency KODE] [--display "Nama tampil"]`)
  process.exit(2)
}
const terminal = createInterface({ input: process.stdin, output: process.stderr })
const password = (await terminal.question('Kata sandi (paling sedikit 12 karakter): ')).trim()
terminal.close()

const database = await useInstalledDatabase()
const created = await createUser(
  { username, displayName: values.display ?? username, role, agency: values.agency ?? null, password },
  new Date(),
)
console.log(
  created.ok ? `Akun ${username} dibuat.` : `Tidak dapat dibuat: ${created.errors?.map(({ field }) => field).join(', ') ?? created.code}`,
)
await prisma().$disconnect()
await database.release()
process.exit(created.ok ? 0 : 1)
