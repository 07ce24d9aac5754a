import type { TicketStatus } from '#domain/ticket.ts'
import { attachmentStore } from '../attachments/store.ts'
import { whileUnsettled } from '../attachments/unsettled.ts'
import { prisma } from '../db/prisma.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { ticketInclude } from '../queries/ticket-rows.ts'
import { markRemoved } from './remove-attachment.ts'
import { changed, changeLocked } from './ticket-command.ts'

const dayMs = 86_400_000
const batch = 100

/**
 * Removes photos of tickets that ended more than `days` days ago, as nobody: the system itself; each with its own event.
 * @returns how many were removed; at most a hundred at once
 */
export async function retireAttachments(days: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - days * dayMs)
  const due = await prisma().attachment.findMany({ where: { removedAt: null, ticket: { closedAt: { lt: before } } }, select: { id: true, ticketId: true }, take: batch })
  let removed = 0
  for (const { id, ticketId } of due) {
    const mine = await whileUnsettled(id, async () => {
      const outcome: Outcome<number> = await transaction((tx) => retire(tx, { id, ticketId }, before, now))
      if (outcome.ok && outcome.value > 0) await attachmentStore().remove(id)
      return outcome.ok ? outcome.value : 0
    })
    removed += mine
  }
  return removed
}

async function retire(tx: Tx, { id, ticketId }: { id: string; ticketId: string }, before: Date, now: Date): Promise<Outcome<number>> {
  await tx.$queryRaw`SELECT 1 FROM ticket WHERE id = ${ticketId}::uuid FOR UPDATE`
  const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId }, include: ticketInclude })
  // It may have been opened again meanwhile, and another server may have come first.
  if (ticket.closedAt === null || ticket.closedAt >= before) return done(0)
  if ((await markRemoved(tx, [id], { reason: 'retention', by: null, now })) === 0) return done(0)
  const context = { tx, actor: null, now, ticket, status: ticket.status as TicketStatus }
  const outcome = await changeLocked(context, () => Promise.resolve(changed('attachment.removed', { attachmentId: id, reason: 'retention' })))
  return outcome.ok ? done(1) : outcome
}
