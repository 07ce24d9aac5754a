import { v7 as uuidv7 } from 'uuid'
import type { Ticket } from '#contracts/ticket.ts'
import { refuse } from '#domain/refusal.ts'
import { isCentreRole } from '#domain/roles.ts'
import type { Actor } from '../auth/actor.ts'
import { transaction, type Outcome } from '../db/transaction.ts'
import { seal } from '../log/seal.ts'
import { normalisePhone } from '../phone.ts'
import { ticketsBehind } from '../queries/calls-of-ticket.ts'
import { ticketAsItStands } from './ticket-as-it-stands.ts'
import { changed, changeTicketIn } from './ticket-command.ts'

type Correction = { readonly ticketId: string; readonly callId: string; readonly phone: string | null; readonly name: string | null }

/**
 * Writes what a caller's name and number really are (UU PDP 27/2022, article 6: whoever is in the records may have them put right),
 * also after the ticket's end: somebody may still have to call back. What stood there before is gone; the log says which of
 * the two was corrected, when and by whom. The same again changes nothing. Refuses whoever is not of the centre, a call of another
 * ticket or of an erased caller (`not-found`), and taking the number of somebody who is still to be called back (`no-number`).
 */
export const correctCaller = (actor: Actor, { ticketId, callId, phone: typed, name }: Correction, now: Date): Promise<Outcome<Ticket>> =>
  transaction(async (tx) => {
    if (!isCentreRole(actor.role)) return refuse('forbidden')
    // Whoever asks to be called back, or is erased, at this moment waits here.
    await tx.$queryRaw`SELECT 1 FROM call WHERE id = ${callId}::uuid FOR UPDATE`
    const call = await tx.call.findFirst({ where: { id: callId, ticketId: { in: await ticketsBehind(ticketId, tx) } }, include: { caller: true } })
    if (call === null || call.salt.length === 0) return refuse('not-found')
    const phone = typed === null ? null : normalisePhone(typed)
    const before = { phone: call.caller?.phone ?? null, name: call.caller?.name ?? null }
    const fields = [...(before.phone === phone ? [] : ['phone']), ...(before.name === name ? [] : ['name'])]
    if (fields.length === 0) return ticketAsItStands(tx, actor, ticketId)
    if (phone === null && (await tx.callback.findFirst({ where: { callId, state: 'open' } })) !== null)
      return refuse('validation-failed', { errors: [{ field: 'phone', code: 'no-number' }] })
    return changeTicketIn(tx, actor, ticketId, now, async () => {
      const { salt, digest } = seal([phone, name, call.note])
      const callerId = call.callerId ?? uuidv7()
      await tx.caller.upsert({ where: { id: callerId }, create: { id: callerId, phone, name }, update: { phone, name } })
      await tx.call.update({ where: { id: callId }, data: { salt, callerId } })
      return changed('caller.corrected', { callId, fields, correctedDigest: digest })
    })
  })
