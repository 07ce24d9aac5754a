import { scopeOf } from '#domain/access.ts'
import { refuse } from '#domain/refusal.ts'
import type { Picture } from '../attachments/port.ts'
import { attachmentStore } from '../attachments/store.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { ticketsIn } from './scope-filter.ts'

export type ReadPicture = { readonly bytes: Buffer; readonly name: string }

/**
 * A picture of an attachment, for whoever may see its ticket or one that it was merged into. What is removed, and what somebody
 * may not see, is not found.
 */
export async function readAttachment(actor: Actor, id: string, picture: Picture): Promise<Outcome<ReadPicture>> {
  const row = await prisma().attachment.findFirst({ where: { id, removedAt: null }, include: { ticket: { select: { number: true } } } })
  if (row === null) return refuse('not-found')
  const visible = await prisma().ticket.count({ where: { AND: [{ id: { in: await ticketsAhead(row.ticketId) } }, ticketsIn(scopeOf(actor))] } })
  if (visible === 0) return refuse('not-found')
  const bytes = await attachmentStore().read(id, picture)
  return bytes === null ? refuse('not-found') : done({ bytes, name: `${row.ticket.number}-${id.slice(-6)}.jpg` })
}

/** A ticket and all that it was merged into, over however many steps. */
async function ticketsAhead(ticketId: string): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ id: string }[]>`/* tickets-ahead */
    WITH RECURSIVE ahead(id) AS (
      SELECT ${ticketId}::uuid
      UNION SELECT t.merged_into_id FROM ticket t JOIN ahead a ON t.id = a.id WHERE t.merged_into_id IS NOT NULL
    ) SELECT id FROM ahead`
  return rows.map(({ id }) => id)
}
