import { seedCity } from '#server/seed/seed-city.ts'
import { seedUnits } from '#server/seed/seed-units.ts'
import { seedDemoAccounts } from '#server/seed/seed-demo-accounts.ts'
import { prisma } from '#server/db/prisma.ts'

const now = new Date()
await seedCity(now)
await seedUnits(now)
if (process.env['SIAGA_DEMO'] === '1') await seedDemoAccounts()
await prisma().$disconnect()
