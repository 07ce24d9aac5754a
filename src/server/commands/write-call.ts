import { v7 as uuidv7 } from 'uuid'
import type { CallCategory } from '#domain/call-category.ts'
import type { Actor } from '../auth/actor.ts'
import type { Tx } from '../db/transaction.ts'
import { seal } from '../log/seal.ts'
import { normalisePhone } from '../phone.ts'

type NewCall = {
  readonly category: CallCategory
  readonly ticketId: string | null
  readonly phone?: string | null
  readonly name?: string | null
  readonly note?: string | null
}

/** Writes a call and its caller's personal data into their own rows; returns what the log may know of it. */
export async function writeCall(
  tx: Tx,
  actor: Actor,
  { category, ticketId, phone: typed = null, name = null, note = null }: NewCall,
  now: Date,
): Promise<{ id: string; digest: string }> {
  const id = uuidv7()
  const phone = typed === null ? null : normalisePhone(typed)
  const { salt, digest } = seal([phone, name, note])
  const callerId = phone === null && name === null ? null : uuidv7()
  if (callerId !== null) await tx.caller.create({ data: { id: callerId, phone, name } })
  await tx.call.create({ data: { id, category, ticketId, callerId, note, salt, takenById: actor.id, at: now } })
  return { id, digest }
}
