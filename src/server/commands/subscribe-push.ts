import { v7 as uuidv7 } from 'uuid'
import type { ApiRequest } from '#contracts/api/endpoints.ts'
import { isPushService } from '#domain/push.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { config } from '../config.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'

/**
 * Notes a phone that wants to be woken for new work of its person's agency. The address of a phone belongs to whoever signed in
 * there last. Refuses an address that is at no push service, and people without an agency.
 */
export const subscribePush = (actor: Actor, { endpoint, keys }: ApiRequest<'POST /push/subscriptions'>['body']): Promise<Outcome<{ id: string }>> =>
  transaction(async (tx) => {
    const { agency } = actor
    if (agency === null) return refuse('forbidden')
    if (!isPushService(endpoint, config().pushOrigins)) return refuse('validation-failed', { errors: [{ field: 'endpoint', code: 'invalid' }] })
    // Where nobody was to be woken, the log was not read: what is past is no news.
    if ((await tx.pushSubscription.count()) === 0) await tx.$executeRaw`UPDATE push_cursor SET seq = (SELECT coalesce(max(seq), 0) FROM event)`
    const owner = { userId: actor.id, agencyCode: agency, ...keys }
    const { id } = await tx.pushSubscription.upsert({ where: { endpoint }, create: { id: uuidv7(), endpoint, ...owner }, update: owner })
    return done({ id })
  })

/** Forgets a phone; only one's own. */
export const unsubscribePush = (actor: Actor, endpoint: string): Promise<Outcome<{ removed: boolean }>> =>
  transaction(async (tx) => {
    const { count } = await tx.pushSubscription.deleteMany({ where: { endpoint, userId: actor.id } })
    return done({ removed: count > 0 })
  })
