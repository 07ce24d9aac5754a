import type { ApiRequest } from '#contracts/api/endpoints.ts'
import type { Call } from '#contracts/api/call-endpoints.ts'
import type { CallCategory } from '#domain/call-category.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import { attachCallIn } from './attach-call.ts'
import { claimKey } from './claim-key.ts'
import { writeCall } from './write-call.ts'

type Logged = { readonly call: Call; readonly created: boolean }

/** Logs a call. With a ticket it becomes that ticket's next caller; without one it is counted and stands alone. */
export const logCall = (
  actor: Actor,
  input: ApiRequest<'POST /calls'>['body'],
  key: string | null,
  now: Date,
): Promise<Outcome<Logged>> =>
  transaction<Logged>(async (tx) => {
    const { category, phone, name, note, ticketId = null } = input
    const marker = crypto.randomUUID()
    const earlier = await claimKey(tx, key, marker, now)
    if (earlier !== null) return findEarlier(tx, earlier)

    let callId: string
    if (ticketId !== null) {
      const attached = await attachCallIn(tx, actor, ticketId, { category, phone, name, note }, now)
      if (!attached.ok) return attached
      callId = attached.value.callId
    } else {
      const call = await writeCall(tx, actor, { category, ticketId, phone, name, note }, now)
      callId = call.id
      await append(tx, {
        kind: 'call.logged',
        at: now,
        actor,
        view: null,
        data: { callId, category, callDigest: call.digest },
        audience: [],
      })
    }
    if (key !== null) await tx.idempotencyKey.update({ where: { key }, data: { resource: callId } })
    return done({ call: { id: callId, category, ticketId, at: now.toISOString() }, created: true })
  })

async function findEarlier(tx: Parameters<typeof claimKey>[0], id: string): Promise<Outcome<Logged>> {
  const row = await tx.call.findUnique({ where: { id } })
  if (row === null) return refuse('not-found')
  const call = { id: row.id, category: row.category as CallCategory, ticketId: row.ticketId, at: row.at.toISOString() }
  return done({ call, created: false })
}
