import { prisma } from '#server/db/prisma.ts'
import { verifyLog } from '#server/log/verify.ts'
import { useInstalledDatabase } from './use-installed-database.ts'

// `npm run verify`: walks the log, compares it with the rows, and says how much it checked and what is wrong.
const database = await useInstalledDatabase()
const verdict = await verifyLog((events) => {
  if (process.stdout.isTTY) process.stdout.write(`\rMemeriksa kejadian … ${String(events)} `)
})
if (process.stdout.isTTY) process.stdout.write('\r')
for (const fault of verdict.faults) console.log(`SALAH  ${fault}`)
console.log(
  `Diperiksa: ${String(verdict.events)} kejadian, ${String(verdict.tickets)} tiket, ${String(verdict.texts)} teks, ${String(verdict.units)} armada, ${String(verdict.blocks)} blokir, ${String(verdict.attachments)} foto. ` +
    (verdict.faults.length === 0 ? 'Semua cocok.' : `${String(verdict.faults.length)} kesalahan.`),
)
await prisma().$disconnect()
await database.release()
process.exit(verdict.faults.length === 0 ? 0 : 1)
