import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#domain/roles.ts'
import { hashPassword } from '../auth/password.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'

/** The password of every demo account; public, so a real installation refuses to start with these accounts. */
export const demoPassword = 'padang-siaga-112'

type Account = { readonly username: string; readonly displayName: string; readonly role: Role; readonly agencyCode: string | null }

/** The demo accounts: two call-takers, a supervisor, an admin and one per agency that signs in, named by its code. */
export const demoAccounts = (): Account[] => [
  { username: 'operator1', displayName: 'Operator 1', role: 'call-taker', agencyCode: null },
  { username: 'operator2', displayName: 'Operator 2', role: 'call-taker', agencyCode: null },
  { username: 'supervisor', displayName: 'Supervisor', role: 'supervisor', agencyCode: null },
  { username: 'admin', displayName: 'Admin', role: 'admin', agencyCode: null },
  ...loadCity()
    .agencies.filter(({ hasAccount }) => hasAccount)
    .map(({ code, shortName }) => ({
      username: code,
      displayName: `Petugas ${shortName}`,
      role: 'agency-staff' as const,
      agencyCode: code,
    })),
]

/** Creates the demo accounts that are missing. */
export async function seedDemoAccounts(): Promise<void> {
  const existing = await prisma().user.findMany({ select: { username: true } })
  const missing = demoAccounts().filter(({ username }) => !existing.some((user) => user.username === username))
  if (missing.length === 0) return
  const passwordHash = await hashPassword(demoPassword)
  await prisma().user.createMany({
    data: missing.map((account) => ({ ...account, id: uuidv7(), passwordHash, demo: true })),
    skipDuplicates: true,
  })
}
