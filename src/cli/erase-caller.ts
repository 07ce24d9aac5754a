import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { eraseReasons } from '#contracts/api/caller-endpoints.ts'
import { actorFrom } from '#server/auth/actor.ts'
import { eraseCaller } from '#server/commands/erase-caller.ts'
import { prisma } from '#server/db/prisma.ts'
import { useInstalledDatabase } from './use-installed-database.ts'

// `npm run erase-caller -- --as admin --reason request [--call ID]`: erases a caller's data (UU PDP). The number is read
// from the terminal or from standard input, never from the command line, where other users could see it.
const { values } = parseArgs({ options: { as: { type: 'string' }, reason: { type: 'string' }, call: { type: 'string' } } })
const reason = eraseReasons.find((known) => known === values.reason)
if (values.as === undefined || reason === undefined) {
  console.error(`Cara pakai: npm run erase-caller -- --as ADMIN --reason ${eraseReasons.join('|')} [--call ID]`)
  process.exit(2)
}
const whom = values.call === undefined ? { phone: await askNumber() } : { callId: values.call }

async function askNumber(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const typed = (await terminal.question('Nomor yang dihapus: ')).trim()
  terminal.close()
  return typed
}

const words: Readonly<Record<string, string>> = {
  forbidden: 'hanya admin yang boleh menghapus',
  'not-found': 'tidak ada panggilan dengan nomor atau id itu',
  'caller-needed': 'tiketnya masih terbuka; tutup dahulu',
}
const database = await useInstalledDatabase()
const user = await prisma().user.findUnique({ where: { username: values.as, disabledAt: null } })
const erased = user === null ? null : await eraseCaller(actorFrom(user), { ...whom, reason }, new Date())
if (erased === null) console.log(`Tidak ada akun aktif bernama ${values.as}.`)
else if (erased.ok) console.log(`Terhapus: data pada ${String(erased.value.calls)} panggilan, ${String(erased.value.blocks)} blokir dan ${String(erased.value.attachments)} foto.`)
else console.log(`Tidak dihapus: ${words[erased.code] ?? erased.code}.`)
await prisma().$disconnect()
await database.release()
process.exit(erased?.ok ? 0 : 1)
