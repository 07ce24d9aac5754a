import type { ApiOutput, ApiRequest } from '#contracts/api/endpoints.ts'
import { scopeOf } from '#domain/access.ts'
import { findSimilar } from '#domain/duplicates.ts'
import { openStatuses } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { ticketsIn } from './scope-filter.ts'

/** Open tickets that may report the same incident, best first. Suggests, never merges. */
export async function similarTickets(
  actor: Actor,
  { type, location }: ApiRequest<'POST /tickets/similar'>['body'],
  now: Date,
): Promise<ApiOutput<'POST /tickets/similar'>> {
  const [asked, rows] = await Promise.all([
    prisma().incidentType.findUnique({ where: { code: type } }),
    prisma().ticket.findMany({
      where: { status: { in: [...openStatuses] }, ...ticketsIn(scopeOf(actor)) },
      include: { type: { select: { family: true } } },
    }),
  ])
  const candidates = rows.map((row) => ({ ...row, family: row.type.family }))
  const found = findSimilar({ ...location, family: asked?.family ?? '', at: now }, candidates)
  return {
    items: found.map(({ ticket, score, metres, minutes }) => ({
      ticketId: ticket.id,
      number: ticket.number,
      score,
      reason: `${String(metres)} m, ${String(minutes)} menit lalu, ${ticket.typeCode}`,
    })),
  }
}
