import type { Ticket } from '#contracts/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { changeTicket, changed, refuseAction } from './ticket-command.ts'
import { withdrawActive } from './withdraw-active.ts'
import { writeNote } from './write-note.ts'

/** Cancels a ticket, with the reason in words; agencies still at work are called back. */
export const cancelTicket = (actor: Actor, ticketId: string, reason: string, now: Date): Promise<Outcome<Ticket>> =>
  changeTicket(actor, ticketId, now, async (context) => {
    const refused = refuseAction(context, 'cancel')
    if (refused) return refused
    const withdrawn = await withdrawActive(context)
    const data = await writeNote(context, 'cancel', reason)
    return changed('ticket.cancelled', { withdrawn, ...data }, { status: 'cancelled' })
  })
