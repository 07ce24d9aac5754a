import { v7 as uuidv7 } from 'uuid'
import type { Ticket } from '#contracts/ticket.ts'
import { isActive, type AssignmentStatus } from '#domain/assignment.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { toTicket } from '../queries/ticket-rows.ts'
import { laterThanBefore } from './later-than-before.ts'
import { changeTicket, changed, refuseAction } from './ticket-command.ts'

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
