import type { Ticket } from '#contracts/ticket.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { ticketInclude, toTicket } from '../queries/ticket-rows.ts'
import { dropCallbacks } from './drop-callbacks.ts'
import { changed, changeTicketIn, refuseAction } from './ticket-command.ts'
import { untoldAnswers } from './told-answers.ts'

/**
 * Takes a caller off a ticket to which they were added by mistake: `callCount` falls, the call is counted nowhere,
 * the answers it brought go with it, and nobody calls back about it. A second time changes nothing. Refused for the call that the ticket was opened with, and once the ticket has ended.
 */
export const detachCall = (actor: Actor, ticketId: string, callId: string, now: Date): Promise<Outcome<Ticket>> =>
  transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM call WHERE id = ${callId}::uuid FOR UPDATE`
    const call = await tx.call.findFirst({ where: { id: callId, OR: [{ ticketId }, { detachedFromId: ticketId }] } })
    if (call === null) return refuse('not-found')
    if (call.ticketId === null)
      return done(toTicket(await tx.ticket.findUniqueOrThrow({ where: { id: ticketId }, include: ticketInclude })))
    const detached = await changeTicketIn(tx, actor, ticketId, now, async (context) => {
      const refused = refuseAction(context, 'detach-call')
      if (refused) return refused
      const opening = await tx.call.findFirst({ where: { ticketId }, orderBy: { id: 'asc' }, select: { id: true } })
      if (opening?.id === callId) return refuse('invalid-transition', { extra: { ticket: toTicket(context.ticket) } })
      await tx.call.update({ where: { id: callId }, data: { ticketId: null, detachedFromId: ticketId } })
      return changed('call.detached', { callId }, { set: { callCount: { decrement: 1 }, ...(await untoldAnswers(tx, context.ticket, callId)) } })
    })
    if (detached.ok) await dropCallbacks(tx, actor, [callId], 'detached', now)
    return detached
  })
