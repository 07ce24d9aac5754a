import { v7 as uuidv7 } from 'uuid'
import { refuse } from '#domain/refusal.ts'
import type { Role } from '#domain/roles.ts'
import { hashPassword } from '../auth/password.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append } from '../log/append.ts'

export type NewUser = {
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly agency: string | null
  readonly password: string
}

const shortestPassword = 12

/**
 * Creates an account. Run by whoever administers the machine, so no actor signs it. Refuses a short password (NIST SP
 * 800-63B asks for length, not for odd characters), a taken name, and an agency where the role has none or lacks one.
 */
export const createUser = (user: NewUser, now: Date): Promise<Outcome<{ id: string }>> =>
  transaction(async (tx) => {
    const username = user.username.trim().toLowerCase()
    if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(username)) return fault('username')
    if (user.password.length < shortestPassword) return fault('password')
    if ((user.role === 'agency-staff') !== (user.agency !== null)) return fault('agency')
    if (user.agency !== null && (await tx.agency.count({ where: { code: user.agency } })) === 0)
      return refuse('unknown-agency', { errors: [{ field: 'agency', code: 'unknown-agency' }] })
    if ((await tx.user.count({ where: { username } })) > 0) return fault('username')

    const id = uuidv7()
    const { displayName, role, agency: agencyCode } = user
    await tx.user.create({
      data: { id, username, displayName, role, agencyCode, passwordHash: await hashPassword(user.password) },
    })
    await append(tx, { kind: 'user.created', at: now, actor: null, view: null, data: { userId: id, role }, audience: [] })
    return done({ id })
  })

const fault = (field: string) => refuse('validation-failed', { errors: [{ field, code: 'invalid' }] })
