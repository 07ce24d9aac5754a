import type { Refusal } from '#domain/refusal.ts'
import { refuse } from '#domain/refusal.ts'
import { prisma } from '../db/prisma.ts'
import { hashPassword, verifyPassword } from './password.ts'

const failuresBeforeLock = 10
const lockMs = 60_000

export type SignedIn = { readonly ok: true; readonly id: string; readonly name: string; readonly version: number }

let decoy: Promise<string> | undefined

/**
 * Checks a user name and password. After ten wrong passwords in a row the name is locked for a minute, which makes
 * guessing slow without letting a prank caller lock a desk out for a shift.
 */
export async function signIn(username: string, password: string, now: Date): Promise<SignedIn | Refusal> {
  const name = username.trim().toLowerCase()
  // PostgreSQL has no text with a NUL in it, and so no such name.
  const user = name.includes('\0') ? null : await prisma().user.findUnique({ where: { username: name } })
  if (user?.lockedUntil && user.lockedUntil > now) return refuse('too-many-attempts')
  const passwordHash = user?.passwordHash ?? (await (decoy ??= hashPassword('a password nobody has')))
  const right = await verifyPassword(passwordHash, password)
  if (user === null || user.disabledAt !== null) return refuse('unauthenticated')
  if (!right) {
    const { failedSignIns } = await prisma().user.update({
      where: { id: user.id },
      data: { failedSignIns: { increment: 1 } },
    })
    if (failedSignIns >= failuresBeforeLock) {
      const lockedUntil = new Date(now.getTime() + lockMs)
      await prisma().user.update({ where: { id: user.id }, data: { failedSignIns: 0, lockedUntil } })
    }
    return refuse('unauthenticated')
  }
  if (user.failedSignIns > 0) await prisma().user.update({ where: { id: user.id }, data: { failedSignIns: 0 } })
  return { ok: true, id: user.id, name: user.displayName, version: user.sessionVersion }
}
