import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { refuse } from '#domain/refusal.ts'
import { isCentreRole } from '#domain/roles.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { toCallbacks } from '../queries/callback-rows.ts'
import { ticketsBehind } from '../queries/calls-of-ticket.ts'
import { toTicket } from '../queries/ticket-rows.ts'
import { changed, changeTicketIn } from './ticket-command.ts'
import { newCallback, writeCallback } from './write-callback.ts'

type Requested = { readonly callback: Callback; readonly created: boolean }

/**
 * Writes down that a caller of the ticket wants to be told what came of it, also after its end. Asked for again while one
 * is open, it changes nothing. Refuses a call of another ticket (`not-found`), one without a number (`no-number`), and a
 * ticket that was merged into another, which has its callers now.
 */
export const requestCallback = (actor: Actor, ticketId: string, callId: string, now: Date): Promise<Outcome<Requested>> =>
  transaction<Requested>(async (tx) => {
    if (!isCentreRole(actor.role)) return refuse('forbidden')
    // Two who ask for the same caller meet here.
    await tx.$queryRaw`SELECT 1 FROM call WHERE id = ${callId}::uuid FOR UPDATE`
    const call = await tx.call.findFirst({ where: { id: callId, ticketId: { in: await ticketsBehind(ticketId, tx) } }, include: { caller: true } })
    if (call === null || call.ticketId === null) return refuse('not-found')
    if (!call.caller?.phone) return refuse('validation-failed', { errors: [{ field: 'callId', code: 'no-number' }] })
    const open = await tx.callback.findFirst({ where: { callId, state: 'open' } })
    const data = newCallback(now)
    if (open === null) {
      const home = call.ticketId
      const outcome = await changeTicketIn(tx, actor, ticketId, now, async ({ ticket, status }) => {
        if (status === 'merged') return refuse('invalid-transition', { extra: { ticket: toTicket(ticket) } })
        await writeCallback(tx, actor, data, home, callId, now)
        return changed('callback.requested', { callId, ...data })
      })
      if (!outcome.ok) return outcome
    }
    const row = open ?? (await tx.callback.findUniqueOrThrow({ where: { id: data.callbackId } }))
    const [callback] = await toCallbacks(tx, [row])
    return callback ? done({ callback, created: open === null }) : refuse('not-found')
  })
