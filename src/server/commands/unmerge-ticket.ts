import { v7 as uuidv7 } from 'uuid'
import type { Ticket } from '#contracts/ticket.ts'
import type { AssignmentStatus } from '#domain/assignment.ts'
import { refuse } from '#domain/refusal.ts'
import { statusFromAssignments } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { transaction, type Outcome } from '../db/transaction.ts'
import { laterThanBefore } from './later-than-before.ts'
import { changed, changeTicketIn, refuseAction, type TicketContext } from './ticket-command.ts'

/**
 * Takes a merged ticket out of the other again: its callers count for itself, and the agencies that the merge called back
 * are asked anew, for whoever turned round must say again that they come (decision 020). Its status follows from that.
 * Refused for a ticket that is not merged, and while the other is itself merged into a third.
 */
export const unmergeTicket = (actor: Actor, ticketId: string, now: Date): Promise<Outcome<Ticket>> =>
  transaction(async (tx) => {
    const from = (await tx.ticket.findUnique({ where: { id: ticketId }, select: { mergedIntoId: true } }))?.mergedIntoId ?? null
    await tx.$queryRaw`
      SELECT 1 FROM ticket WHERE id IN (${ticketId}::uuid, ${from ?? ticketId}::uuid) ORDER BY id FOR UPDATE`
    let callers = 0
    const parted = await changeTicketIn(tx, actor, ticketId, now, async (context) => {
      const refused = refuseAction(context, 'unmerge')
      if (refused) return refused
      const target = await tx.ticket.findUnique({ where: { id: context.ticket.mergedIntoId ?? '' }, select: { id: true, status: true } })
      if (target === null || target.id !== from || target.status === 'merged') return refuse('invalid-transition')
      callers = context.ticket.callCount
      const dispatched = await askAnew(context)
      return changed('ticket.unmerged', { from, dispatched }, { status: await statusNow(context), set: { mergedIntoId: null } })
    })
    if (!parted.ok || from === null) return parted
    const left = await changeTicketIn(tx, actor, from, now, () =>
      Promise.resolve(changed('ticket.updated', { unmerged: ticketId }, { set: { callCount: { decrement: callers } } })),
    )
    return left.ok ? parted : left
  })

/** Sends the ticket anew to the agencies that were called back in the moment of the merge; returns them. */
async function askAnew({ tx, ticket, now }: TicketContext): Promise<string[]> {
  const mergedAt = ticket.closedAt?.getTime()
  const calledBack = ticket.assignments.filter((a) => a.status === 'withdrawn' && a.withdrawnAt?.getTime() === mergedAt)
  const agencies = [...new Set(calledBack.map((a) => a.agencyCode))]
  await tx.assignment.createMany({
    data: agencies.map((agencyCode) => ({
      id: uuidv7(), ticketId: ticket.id, agencyCode, status: 'pending', dispatchedAt: laterThanBefore(ticket, agencyCode, now),
    })),
  })
  return agencies
}

async function statusNow({ tx, ticket }: TicketContext) {
  const rows = await tx.assignment.findMany({ where: { ticketId: ticket.id } })
  const states = rows.map((row) => ({ agency: row.agencyCode, status: row.status as AssignmentStatus, dispatchedAt: row.dispatchedAt }))
  return statusFromAssignments(states, ticket.reopenedAt)
}
