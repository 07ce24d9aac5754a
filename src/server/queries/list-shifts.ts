import type { ApiOutput } from '#contracts/api/endpoints.ts'
import { callCategories } from '#domain/call-category.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import type { Tx } from '../db/transaction.ts'
import { toShifts } from './shift-rows.ts'

const dayMs = 86_400_000
const halfDayMs = dayMs / 2
const mostHandovers = 20

/** Who sits where, what was handed over in the last day, newest first, and all desks' calls by category since `since` (twelve hours ago). */
export async function listShifts(_actor: Actor, since: Date | null, now: Date): Promise<ApiOutput<'GET /shifts'>> {
  const from = since ?? new Date(now.getTime() - halfDayMs)
  const client: Tx = prisma()
  const [onDuty, handovers, groups] = await Promise.all([
    client.shift.findMany({ where: { endedAt: null }, orderBy: { deskCode: 'asc' } }),
    client.shift.findMany({ where: { endedAt: { gt: new Date(now.getTime() - dayMs) } }, orderBy: { endedAt: 'desc' }, take: mostHandovers }),
    client.call.groupBy({ by: ['category'], where: { at: { gte: from }, detachedFromId: null }, _count: { _all: true } }),
  ])
  const counts = callCategories.flatMap((category) => {
    const group = groups.find((one) => one.category === category)
    return group === undefined ? [] : [{ category, count: group._count._all }]
  })
  return { onDuty: await toShifts(client, onDuty), handovers: await toShifts(client, handovers), since: from.toISOString(), counts }
}
