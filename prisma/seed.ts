import { seedCity } from '#server/seed/seed-city.ts'
import { seedDemoAccounts } from '#server/seed/seed-demo-accounts.ts'
import { prisma } from '#server/db/prisma.ts'

await seedCity()
if (process.env['SIAGA_DEMO'] === '1') await seedDemoAccounts()
await prisma().$disconnect()
