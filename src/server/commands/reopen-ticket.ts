import type { Ticket } from '#contracts/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { changeTicket, changed, refuseAction } from './ticket-command.ts'
import { writeNote } from './write-note.ts'

/** Reopens an ended ticket: it is new again until somebody is sent, and earlier assignments no longer count. */
export const reopenTicket = (actor: Actor, ticketId: string, reason: string, now: Date): Promise<Outcome<Ticket>> =>
  changeTicket(actor, ticketId, now, async (context) => {
    const refused = refuseAction(context, 'reopen')
    if (refused) return refused
    const data = await writeNote(context, 'reopen', reason)
    // Not before what was sent earlier, whatever the clocks of two servers say: the round is told by its time.
    const sent = context.ticket.assignments.map((a) => a.dispatchedAt.getTime())
    const reopenedAt = new Date(Math.max(now.getTime(), ...sent))
    return changed('ticket.reopened', data, { status: 'new', set: { reopenedAt, disposition: null } })
  })
