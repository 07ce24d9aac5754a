import type { Ticket } from '#contracts/ticket.ts'
import { scopeOf } from '#domain/access.ts'
import { refuse } from '#domain/refusal.ts'
import { checkTicketAction, isOpen, type TicketStatus } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { transaction, type Outcome } from '../db/transaction.ts'
import { ticketsIn } from '../queries/scope-filter.ts'
import { changed, changeTicketIn } from './ticket-command.ts'
import { withdrawActive } from './withdraw-active.ts'

/**
 * Merges a ticket into another that reports the same incident: its callers count there, its agencies are called back.
 * Two tickets change, so two events are appended, one a ticket. Both rows are locked in the order of their ids, so two
 * people merging crosswise cannot block each other.
 */
export const mergeTicket = (actor: Actor, ticketId: string, into: string, now: Date): Promise<Outcome<Ticket>> =>
  transaction(async (tx) => {
    if (ticketId === into) return refuse('merge-into-itself', { errors: [{ field: 'into', code: 'merge-into-itself' }] })
    await tx.$queryRaw`
      SELECT 1 FROM ticket WHERE id IN (${ticketId}::uuid, ${into}::uuid) ORDER BY id FOR UPDATE`
    const target = await tx.ticket.findFirst({ where: { AND: [{ id: into }, ticketsIn(scopeOf(actor))] } })
    if (target === null) return refuse('not-found', { errors: [{ field: 'into', code: 'not-found' }] })
    if (!isOpen(target.status as TicketStatus))
      return refuse('invalid-transition', { errors: [{ field: 'into', code: 'invalid-transition' }] })

    let callers = 0
    const merged = await changeTicketIn(tx, actor, ticketId, now, async (context) => {
      const verdict = checkTicketAction(context.status, 'merge', actor.role)
      if (verdict !== 'allowed') return refuse(verdict)
      callers = context.ticket.callCount
      const withdrawn = await withdrawActive(context)
      return changed('ticket.merged', { into, withdrawn }, { status: 'merged', set: { mergedIntoId: into } })
    })
    if (!merged.ok) return merged
    const received = await changeTicketIn(tx, actor, into, now, () =>
      Promise.resolve(
        changed('ticket.updated', { mergedFrom: ticketId }, { set: { callCount: { increment: callers } } }),
      ),
    )
    return received.ok ? merged : received
  })
