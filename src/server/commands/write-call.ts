import type { Actor } from '../auth/actor.ts'
import type { Tx } from '../db/transaction.ts'
import type { NewCall } from './new-call.ts'

/** Writes a call and its caller's personal data into their own rows. `at` is when it came in, which may lie before its event. */
export async function writeCall(tx: Tx, actor: Actor, call: NewCall, ticketId: string | null, at: Date): Promise<void> {
  const { id, category, note, checks, salt, caller } = call
  if (caller !== null) await tx.caller.create({ data: caller })
  await tx.call.create({
    data: { id, category, ticketId, callerId: caller?.id ?? null, note, checks: [...checks], salt, takenById: actor.id, at },
  })
}

/** When a call came in, for the data of its event; nothing where that is the event's own time. */
export const callTime = (at: Date, recordedAt: Date) => (at.getTime() === recordedAt.getTime() ? {} : { callAt: at.toISOString() })

/** What the log may know of a call that came in at `at`: never its caller. */
export const callData = ({ id, category, checks, digest }: NewCall, at: Date, recordedAt: Date) => ({
  callId: id,
  category,
  callDigest: digest,
  ...(checks.length > 0 && { checks }),
  ...callTime(at, recordedAt),
})
