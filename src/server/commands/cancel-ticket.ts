import type { Ticket } from '#contracts/ticket.ts'
import { refuse } from '#domain/refusal.ts'
import { checkTicketAction } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { toTicket } from '../queries/ticket-rows.ts'
import { changed, changeTicket } from './ticket-command.ts'
import { withdrawActive } from './withdraw-active.ts'
import { writeNote } from './write-note.ts'

/** Cancels a ticket, with the reason in words; agencies still at work are called back. */
export const cancelTicket = (actor: Actor, ticketId: string, reason: string, now: Date): Promise<Outcome<Ticket>> =>
  changeTicket(actor, ticketId, now, async (context) => {
    const verdict = checkTicketAction(context.status, 'cancel', actor.role)
    if (verdict !== 'allowed') return refuse(verdict, { extra: { ticket: toTicket(context.ticket) } })
    const withdrawn = await withdrawActive(context)
    const data = await writeNote(context, 'cancel', reason)
    return changed('ticket.cancelled', { withdrawn, ...data }, { status: 'cancelled' })
  })
