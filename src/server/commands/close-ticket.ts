import type { Ticket } from '#contracts/ticket.ts'
import { refuse } from '#domain/refusal.ts'
import { checkTicketAction, isWorkGoingOn } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import type { Outcome } from '../db/transaction.ts'
import { toTicket } from '../queries/ticket-rows.ts'
import { changed, changeTicket } from './ticket-command.ts'
import { withdrawActive } from './withdraw-active.ts'
import { writeNote } from './write-note.ts'

const otherDisposition = 'lainnya'

/**
 * Closes a ticket with how it ended; agencies that never answered are called back. Words that are no known disposition
 * are kept as the note of "other".
 */
export const closeTicket = (
  actor: Actor,
  ticketId: string,
  { disposition, note }: { readonly disposition: string; readonly note: string | null },
  now: Date,
): Promise<Outcome<Ticket>> =>
  changeTicket(actor, ticketId, now, async (context) => {
    const { ticket, status } = context
    const verdict = checkTicketAction(status, 'close', actor.role)
    if (verdict === 'forbidden') return refuse('forbidden')
    const extra = { ticket: toTicket(ticket) }
    if (status === 'dispatched' || isWorkGoingOn(extra.ticket.assignments)) return refuse('assignments-active', { extra })
    if (verdict !== 'allowed') return refuse('invalid-transition', { extra })
    const withdrawn = await withdrawActive(context)
    const known = loadCity().dispositions.some(({ code }) => code === disposition)
    const code = known ? disposition : otherDisposition
    const words = known ? note : [disposition, note].filter(Boolean).join('\n')
    const data = await writeNote(context, 'close', words)
    return changed('ticket.closed', { disposition: code, withdrawn, ...data }, { status: 'closed', set: { disposition: code } })
  })
