import type { Actor } from '../auth/actor.ts'
import type { Tx } from '../db/transaction.ts'
import type { NewCall } from './new-call.ts'

/** Writes a call and its caller's personal data into their own rows. */
export async function writeCall(tx: Tx, actor: Actor, call: NewCall, ticketId: string | null, now: Date): Promise<void> {
  const { id, category, note, salt, caller } = call
  if (caller !== null) await tx.caller.create({ data: caller })
  await tx.call.create({
    data: { id, category, ticketId, callerId: caller?.id ?? null, note, salt, takenById: actor.id, at: now },
  })
}

/** What the log may know of a call: never its caller. */
export const callData = ({ id, category, digest }: NewCall) => ({ callId: id, category, callDigest: digest })
