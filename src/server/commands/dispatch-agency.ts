import { v7 as uuidv7 } from 'uuid'
import type { Ticket } from '#contracts/ticket.ts'
import { isActive, type AssignmentStatus } from '#domain/assignment.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { toTicket } from '../queries/ticket-rows.ts'
import { changeTicket, changed, refuseAction, type TicketContext } from './ticket-command.ts'

/** Sends a ticket to one more agency, or again to one that declined, was withdrawn or has finished. */
export const dispatchAgency = (actor: Actor, ticketId: string, agency: string, now: Date): Promise<Outcome<Ticket>> =>
  changeTicket(actor, ticketId, now, async (context) => {
    const { tx, ticket } = context
    const refused = refuseAction(context, 'dispatch')
    if (refused) return refused
    const known = await tx.agency.count({ where: { code: agency, active: true } })
    if (known === 0) return refuse('unknown-agency', { errors: [{ field: 'agency', code: 'unknown-agency' }] })
    if (ticket.assignments.some((a) => a.agencyCode === agency && isActive(a.status as AssignmentStatus)))
      return refuse('already-assigned', { extra: { ticket: toTicket(ticket) } })
    await tx.assignment.create({
      data: { id: uuidv7(), ticketId, agencyCode: agency, status: 'pending', dispatchedAt: laterThanBefore(ticket, agency, now) },
    })
    return changed('assignment.dispatched', { agency })
  })

/**
 * `now`, or just after the agency's earlier tries and the last reopening: a new try is told from an old one by its time,
 * and the clocks of two servers differ.
 */
function laterThanBefore({ assignments, reopenedAt }: TicketContext['ticket'], agency: string, now: Date): Date {
  const earlier = assignments.filter((a) => a.agencyCode === agency).map((a) => a.dispatchedAt)
  const last = Math.max(...[...earlier, ...(reopenedAt ? [reopenedAt] : [])].map((at) => at.getTime()))
  return last >= now.getTime() ? new Date(last + 1) : now
}
