import type { Ticket } from '#contracts/ticket.ts'
import { refuse } from '#domain/refusal.ts'
import { checkTicketAction } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { toTicket } from '../queries/ticket-rows.ts'
import { changed, changeTicket } from './ticket-command.ts'
import { writeNote } from './write-note.ts'

/** Reopens an ended ticket: it is new again until somebody is sent, and earlier assignments no longer count. */
export const reopenTicket = (actor: Actor, ticketId: string, reason: string, now: Date): Promise<Outcome<Ticket>> =>
  changeTicket(actor, ticketId, now, async (context) => {
    const verdict = checkTicketAction(context.status, 'reopen', actor.role)
    if (verdict !== 'allowed') return refuse(verdict, { extra: { ticket: toTicket(context.ticket) } })
    const data = await writeNote(context, 'reopen', reason)
    // Not before what was sent earlier, whatever the clocks of two servers say: the round is told by its time.
    const sent = context.ticket.assignments.map((a) => a.dispatchedAt.getTime())
    const reopenedAt = new Date(Math.max(now.getTime(), ...sent))
    return changed('ticket.reopened', data, { status: 'new', set: { reopenedAt, disposition: null } })
  })
