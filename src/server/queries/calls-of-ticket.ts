import { prisma } from '../db/prisma.ts'
import type { Tx } from '../db/transaction.ts'

/** The tickets whose calls are about this one: itself and all that was merged into it, over however many steps. */
export async function ticketsBehind(ticketId: string, db: Pick<Tx, '$queryRaw'> = prisma()): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`/* tickets-behind */
    WITH RECURSIVE behind(id) AS (
      SELECT ${ticketId}::uuid
      UNION SELECT t.id FROM ticket t JOIN behind b ON t.merged_into_id = b.id
    ) SELECT id FROM behind`
  return rows.map(({ id }) => id)
}
