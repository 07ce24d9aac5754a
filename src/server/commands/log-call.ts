import type { ApiRequest } from '#contracts/api/endpoints.ts'
import type { Call } from '#contracts/api/call-endpoints.ts'
import type { CallCategory } from '#domain/call-category.ts'
import { originalTime } from '#domain/original-time.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import { attachCallIn } from './attach-call.ts'
import { claimKey } from './claim-key.ts'
import { newCall } from './new-call.ts'
import { proposeBlock } from './propose-block.ts'
import { callData, writeCall } from './write-call.ts'

type Logged = { readonly call: Call; readonly created: boolean }

/**
 * Logs a call. With a ticket it becomes that ticket's next caller, who may want to be told what came of it; without one it is counted and stands alone, and may be
 * one misuse too many: then a soft block of its number is proposed. It counts for the moment it came in: see
 * `originalTime` for what it refuses.
 */
export const logCall = (
  actor: Actor,
  input: ApiRequest<'POST /calls'>['body'],
  key: string | null,
  now: Date,
): Promise<Outcome<Logged>> =>
  transaction<Logged>(async (tx) => {
    const { ticketId = null, callback, receivedAt, sentAt, writtenAt, ...reported } = input
    const call = newCall(reported)
    const earlier = await claimKey(tx, key, call.id, now)
    if (earlier !== null) return findEarlier(tx, earlier)
    const cameIn = originalTime({ receivedAt, sentAt, writtenAt }, now)
    if (!cameIn.ok) return cameIn
    const at = cameIn.value

    if (ticketId !== null) {
      const attached = await attachCallIn(tx, actor, ticketId, call, now, at, callback)
      if (!attached.ok) return attached
    } else {
      await writeCall(tx, actor, call, ticketId, at)
      const proposal = await proposeBlock(tx, call, now)
      await append(tx, { kind: 'call.logged', at: now, actor, view: null, data: callData(call, at, now), audience: [] })
      if (proposal !== null) await append(tx, proposal)
    }
    return done({ call: { id: call.id, category: call.category, ticketId, at: at.toISOString() }, created: true })
  })

async function findEarlier(tx: Parameters<typeof claimKey>[0], id: string): Promise<Outcome<Logged>> {
  const row = await tx.call.findUnique({ where: { id } })
  if (row === null) return refuse('not-found')
  const call = { id: row.id, category: row.category as CallCategory, ticketId: row.ticketId, at: row.at.toISOString() }
  return done({ call, created: false })
}
