import type { CallerHistory } from '#contracts/api/caller-endpoints.ts'
import { readPhone } from '#contracts/phone.ts'
import { callCategories } from '#domain/call-category.ts'
import { misusesCountFrom, silenceWindowMinutes } from '#domain/misuse.ts'
import { isOpen, openStatuses, type TicketStatus } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import type { Tx } from '../db/transaction.ts'
import { lastDecision, latestBlock, toBlocks } from './block-rows.ts'
import { countMisuse } from './count-misuse.ts'

const openShown = 5
const endedShown = 3
const nothing: CallerHistory = {
  phone: null, name: null, calls: 0, tallies: [], tickets: [], misuses: 0, silences: { count: 0, minutes: silenceWindowMinutes }, block: null,
}

/**
 * What the centre knows of the number that is calling now. It is part of taking the call, so it leaves a line in the
 * server's record of requests and no event; callers of other tickets stay behind their reveal. A number that cannot be
 * read has no history: the words in its place may stand for many people.
 */
export async function callerHistory(_actor: Actor, typed: string, now: Date): Promise<CallerHistory> {
  const phone = readPhone(typed)?.e164
  if (phone === undefined) return nothing
  const client: Tx = prisma()
  const caller = { caller: { phone }, detachedFromId: null }
  const [groups, named, tickets, silent, block] = await Promise.all([
    client.call.groupBy({ by: ['category'], where: caller, _count: { _all: true }, _max: { at: true } }),
    client.call.findFirst({ where: { caller: { phone, name: { not: null } } }, orderBy: { at: 'desc' }, select: { caller: { select: { name: true } } } }),
    ticketsOf(client, phone),
    client.call.count({ where: { ...caller, category: 'hening', at: { gte: new Date(now.getTime() - silenceWindowMinutes * 60_000) } } }),
    latestBlock(client, phone),
  ])
  const tallies = callCategories.flatMap((category) => {
    const group = groups.find((one) => one.category === category)
    return group?._max.at ? [{ category, count: group._count._all, lastAt: group._max.at.toISOString() }] : []
  })
  const { misuses } = await countMisuse(client, phone, misusesCountFrom(now, block && lastDecision(block)))
  return {
    phone,
    name: named?.caller?.name ?? null,
    calls: tallies.reduce((sum, { count }) => sum + count, 0),
    tallies,
    tickets,
    misuses,
    silences: { count: silent, minutes: silenceWindowMinutes },
    block: block && ((await toBlocks(client, [block], now))[0] ?? null),
  }
}

/** Open tickets first, then the last that ended. */
async function ticketsOf(client: Tx, phone: string): Promise<CallerHistory['tickets']> {
  const ofCaller = { calls: { some: { caller: { phone } } } }
  const newest = { openedAt: 'desc' } as const
  const [open, ended] = await Promise.all([
    client.ticket.findMany({ where: { ...ofCaller, status: { in: [...openStatuses] } }, orderBy: newest, take: openShown }),
    client.ticket.findMany({ where: { ...ofCaller, status: { notIn: [...openStatuses] } }, orderBy: newest, take: endedShown }),
  ])
  return [...open, ...ended].map((row) => ({
    ticketId: row.id,
    number: row.number,
    type: row.typeCode,
    status: row.status as TicketStatus,
    open: isOpen(row.status as TicketStatus),
    openedAt: row.openedAt.toISOString(),
    place: row.landmark ?? row.address ?? row.kelurahan,
  }))
}
