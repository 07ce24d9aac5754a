import type { ApiOutput } from '#contracts/api/endpoints.ts'
import { scopeOf } from '#domain/access.ts'
import { openStatuses } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { logHead } from '../log/read.ts'
import { ticketsIn } from './scope-filter.ts'
import { ticketInclude, toTicket } from './ticket-rows.ts'

/**
 * All open tickets that the actor may see. The head is read before the tickets, so they hold at least every event up
 * to it; what came after is sent again by the log and recognised by its version.
 */
export async function getBoard(actor: Actor): Promise<ApiOutput<'GET /board'>> {
  const head = await logHead()
  const rows = await prisma().ticket.findMany({
    where: { status: { in: [...openStatuses] }, ...ticketsIn(scopeOf(actor)) },
    include: ticketInclude,
    orderBy: { openedAt: 'desc' },
  })
  return { head, tickets: rows.map(toTicket) }
}
