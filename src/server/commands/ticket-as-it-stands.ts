import type { Ticket } from '#contracts/ticket.ts'
import { scopeOf } from '#domain/access.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { done, type Outcome, type Tx } from '../db/transaction.ts'
import { ticketsIn } from '../queries/scope-filter.ts'
import { ticketInclude, toTicket } from '../queries/ticket-rows.ts'

/** The ticket, for a command that finds its work done already; one the actor may not see is not found. */
export async function ticketAsItStands(tx: Tx, actor: Actor, ticketId: string): Promise<Outcome<Ticket>> {
  const row = await tx.ticket.findFirst({ where: { AND: [{ id: ticketId }, ticketsIn(scopeOf(actor))] }, include: ticketInclude })
  return row === null ? refuse('not-found') : done(toTicket(row))
}
