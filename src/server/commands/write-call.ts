import type { Actor } from '../auth/actor.ts'
import type { Tx } from '../db/transaction.ts'
import { newCall } from './new-call.ts'

type Reported = Parameters<typeof newCall>[0] & { readonly ticketId: string | null }

/** Writes a call and its caller's personal data into their own rows; returns what the log may know of it. */
export async function writeCall(
  tx: Tx,
  actor: Actor,
  { ticketId, ...reported }: Reported,
  now: Date,
): Promise<{ id: string; digest: string }> {
  const { id, category, note, salt, digest, caller } = newCall(reported)
  if (caller !== null) await tx.caller.create({ data: caller })
  await tx.call.create({
    data: { id, category, ticketId, callerId: caller?.id ?? null, note, salt, takenById: actor.id, at: now },
  })
  return { id, digest }
}
