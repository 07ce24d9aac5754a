import type { ApiOutput, ApiRequest } from '#contracts/api/endpoints.ts'
import { endOfNumber } from '#contracts/scalars.ts'
import { scopeOf } from '#domain/access.ts'
import type { Prisma } from '../db/dialect.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { ticketsIn } from './scope-filter.ts'
import { ticketInclude, toTicket, type TicketRow } from './ticket-rows.ts'

type Query = ApiRequest<'GET /tickets'>['query']

/** Tickets the actor may see, newest first. The cursor names the last ticket of the page before. */
export async function listTickets(actor: Actor, query: Query): Promise<ApiOutput<'GET /tickets'>> {
  const wanted = [ticketsIn(scopeOf(actor)), ...filters(query), ...after(query.cursor)]
  const places = await placesOf(query.q)
  const found = await Promise.all(places.map((place) => newest([...wanted, ...place], query.limit + 1)))
  const rows = merged(found).slice(0, query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map(toTicket),
    nextCursor: rows.length > query.limit && last ? `${last.openedAt.toISOString()}_${last.id}` : null,
  }
}

const newest = (wanted: Prisma.TicketWhereInput[], take: number): Promise<TicketRow[]> =>
  prisma().ticket.findMany({ where: { AND: wanted }, include: ticketInclude, orderBy: [{ openedAt: 'desc' }, { id: 'desc' }], take })

/** The newest of several lists, each once. */
function merged(lists: readonly TicketRow[][]): TicketRow[] {
  const byId = new Map(lists.flat().map((row) => [row.id, row]))
  return [...byId.values()].sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.id < b.id ? 1 : -1))
}

function filters(query: Query): Prisma.TicketWhereInput[] {
  const { status, type, agency, priority, kecamatan, bbox, from, to } = query
  return [
    ...(status?.length ? [{ status: { in: status } }] : []),
    ...(type?.length ? [{ typeCode: { in: type } }] : []),
    ...(priority?.length ? [{ priority: { in: priority } }] : []),
    ...(agency?.length ? [{ assignments: { some: { agencyCode: { in: agency }, status: { not: 'withdrawn' } } } }] : []),
    ...(kecamatan ? [{ kecamatan: { in: namesOf(kecamatan) } }] : []),
    ...(bbox ? [{ lng: { gte: bbox[0], lte: bbox[2] }, lat: { gte: bbox[1], lte: bbox[3] } }] : []),
    ...(from ? [{ openedAt: { gte: new Date(from) } }] : []),
    ...(to ? [{ openedAt: { lte: new Date(to) } }] : []),
  ]
}

/** The city's kecamatan of this name, however it is capitalised. */
function namesOf(kecamatan: string): string[] {
  const typed = kecamatan.toLowerCase()
  return [...new Set(loadCity().kelurahan.map((area) => area.kecamatan))].filter((name) => name.toLowerCase() === typed)
}

const wholeNumber = /^112-\d{8}-\d{4,}$/
/** So many of the last days may have the ticket whose number ends as said: an older one is found by its whole number. */
const daysBack = 31

/**
 * Where words may stand: in the ticket itself or in its description. Each is a search of its own, since no index spans
 * two tables; without words there is one search and no condition. Numbers are looked up whole: their parts are in
 * so many numbers that looking for them would read a good part of the index.
 */
async function placesOf(q: string | undefined): Promise<Prisma.TicketWhereInput[][]> {
  if (!q) return [[]]
  if (wholeNumber.test(q)) return [[{ number: q }]]
  const end = endOfNumber.exec(q)?.[1]
  const contains = { contains: literally(q), mode: 'insensitive' as const }
  const texts = [{ address: contains }, { landmark: contains }, { kelurahan: contains }]
  if (end !== undefined) {
    const numbered = [{ number: { in: await numbersEnding(end) } }]
    return end.length < 3 ? [numbered] : [numbered, [{ OR: texts }], [{ description: { text: contains } }]]
  }
  return [[{ OR: [{ number: contains }, ...texts] }], [{ description: { text: contains } }]]
}

/** The numbers of the last days that end so, as `ticket_number` writes them. */
async function numbersEnding(end: string): Promise<string[]> {
  const days = await prisma().ticketDay.findMany({ where: { last: { gte: Number(end) } }, orderBy: { day: 'desc' }, take: daysBack })
  return days.map(({ day }) => `112-${day.toISOString().slice(0, 10).replaceAll('-', '')}-${end.padStart(4, '0')}`)
}

/** A search without regard to case becomes ILIKE, whose wildcards people type as themselves. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

function after(cursor: Query['cursor']): Prisma.TicketWhereInput[] {
  if (cursor === undefined) return []
  const [openedAt, id] = [new Date(cursor[0]), cursor[1]]
  // The first condition says nothing new, but lets the index begin where the page does.
  return [{ openedAt: { lte: openedAt }, OR: [{ openedAt: { lt: openedAt } }, { id: { lt: id } }] }]
}
