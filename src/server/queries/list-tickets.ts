import type { ApiOutput, ApiRequest } from '#contracts/api/endpoints.ts'
import { scopeOf } from '#domain/access.ts'
import type { Prisma } from '../db/dialect.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { ticketsIn } from './scope-filter.ts'
import { ticketInclude, toTicket } from './ticket-rows.ts'

type Query = ApiRequest<'GET /tickets'>['query']

/** Tickets the actor may see, newest first. The cursor names the last ticket of the page before. */
export async function listTickets(actor: Actor, query: Query): Promise<ApiOutput<'GET /tickets'>> {
  const rows = await prisma().ticket.findMany({
    where: { AND: [ticketsIn(scopeOf(actor)), ...filters(query), ...after(query.cursor)] },
    include: ticketInclude,
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
  })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map(toTicket),
    nextCursor: rows.length > query.limit && last ? `${last.openedAt.toISOString()}_${last.id}` : null,
  }
}

function filters(query: Query): Prisma.TicketWhereInput[] {
  const { status, type, agency, priority, kecamatan, bbox, q, from, to } = query
  return [
    ...(status ? [{ status: { in: status } }] : []),
    ...(type ? [{ typeCode: { in: type } }] : []),
    ...(priority ? [{ priority: { in: priority } }] : []),
    ...(agency ? [{ assignments: { some: { agencyCode: { in: agency }, status: { not: 'withdrawn' } } } }] : []),
    ...(kecamatan ? [{ kecamatan: { equals: literally(kecamatan), mode: 'insensitive' as const } }] : []),
    ...(bbox ? [{ lng: { gte: bbox[0], lte: bbox[2] }, lat: { gte: bbox[1], lte: bbox[3] } }] : []),
    ...(from ? [{ openedAt: { gte: new Date(from) } }] : []),
    ...(to ? [{ openedAt: { lte: new Date(to) } }] : []),
    ...(q ? [words(q)] : []),
  ]
}

function words(q: string): Prisma.TicketWhereInput {
  const contains = { contains: literally(q), mode: 'insensitive' as const }
  return {
    OR: [
      { number: contains },
      { address: contains },
      { landmark: contains },
      { kelurahan: contains },
      { description: { text: contains } },
    ],
  }
}

/** A search without regard to case becomes ILIKE, whose wildcards people type as themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

function after(cursor: Query['cursor']): Prisma.TicketWhereInput[] {
  if (cursor === undefined) return []
  const [openedAt, id] = [new Date(cursor[0]), cursor[1]]
  return [{ OR: [{ openedAt: { lt: openedAt } }, { openedAt, id: { lt: id } }] }]
}
