import type { Ticket } from '#contracts/ticket.ts'
import type { goneReasons, RemovalReason } from '#domain/attachment.ts'
import { refuse } from '#domain/refusal.ts'
import { attachmentStore } from '../attachments/store.ts'
import { whileUnsettled } from '../attachments/unsettled.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { changed, changeTicketIn } from './ticket-command.ts'
import { ticketAsItStands } from './ticket-as-it-stands.ts'

/**
 * Removes a photo, with a coded reason: its row says so, its files go once that is certain. Removing it again changes nothing.
 * Who may is said by the endpoint: the leads.
 */
export async function removeAttachment(actor: Actor, id: string, reason: RemovalReason, now: Date): Promise<Outcome<Ticket>> {
  const found = await prisma().attachment.findUnique({ where: { id }, select: { ticketId: true } })
  if (found === null) return refuse('not-found')
  return whileUnsettled(id, async () => {
    const outcome = await transaction(async (tx) => {
      if ((await markRemoved(tx, [id], { reason, by: actor.id, now })) === 0) return ticketAsItStands(tx, actor, found.ticketId)
      return changeTicketIn(tx, actor, found.ticketId, now, () => Promise.resolve(changed('attachment.removed', { attachmentId: id, reason })))
    })
    if (outcome.ok) await attachmentStore().remove(id)
    return outcome
  })
}

/** Marks the rows that are not removed yet; returns how many those were. */
export async function markRemoved(tx: Tx, ids: readonly string[], { reason, by, now }: { reason: (typeof goneReasons)[number]; by: string | null; now: Date }): Promise<number> {
  const { count } = await tx.attachment.updateMany({
    where: { id: { in: [...ids] }, removedAt: null },
    data: { removedAt: now, removedById: by, reason },
  })
  return count
}
