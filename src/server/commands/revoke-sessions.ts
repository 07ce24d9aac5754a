import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append } from '../log/append.ts'

/**
 * Ends every session of a user: cookies stop counting at their next request, bearer tokens are revoked, and each server
 * cuts the user's sockets when the event reaches it. One's own, or anybody's for an admin.
 */
export const revokeSessions = (actor: Actor, username: string | undefined, now: Date): Promise<Outcome<{ revoked: true }>> =>
  transaction(async (tx) => {
    const name = username?.toLowerCase() ?? actor.username
    if (name !== actor.username && actor.role !== 'admin') return refuse('forbidden')
    const user = await tx.user.findUnique({ where: { username: name } })
    if (user === null) return refuse('not-found')
    await tx.user.update({ where: { id: user.id }, data: { sessionVersion: { increment: 1 } } })
    await tx.apiToken.updateMany({ where: { userId: user.id, revokedAt: null }, data: { revokedAt: now } })
    await append(tx, { kind: 'session.revoked', at: now, actor, view: null, data: { userId: user.id }, audience: [] })
    return done({ revoked: true })
  })
