import type { ApiOutput } from '#contracts/api/endpoints.ts'
import { callCategories } from '#domain/call-category.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import type { Tx } from '../db/transaction.ts'
import { toShifts } from './shift-rows.ts'

const dayMs = 86_400_000
const halfDayMs = dayMs / 2
const mostHandovers = 20

/**
 * Who sits where in the centre, what was handed over in the last day, newest first, and all desks' calls by category since `since`: left
 * out, since the actor signed on, or in the last twelve hours while they sit at no desk. `own` are those the actor took.
 */
export async function listShifts(actor: Actor, since: Date | null, now: Date): Promise<ApiOutput<'GET /shifts'>> {
  const client: Tx = prisma()
  const onDuty = await client.shift.findMany({ where: { endedAt: null, agencyCode: null }, orderBy: { deskCode: 'asc' } })
  const mine = onDuty.find(({ userId }) => userId === actor.id)
  const from = since ?? mine?.startedAt ?? new Date(now.getTime() - halfDayMs)
  const counted = { at: { gte: from }, detachedFromId: null }
  const [handovers, groups, own] = await Promise.all([
    client.shift.findMany({ where: { endedAt: { gt: new Date(now.getTime() - dayMs) }, agencyCode: null }, orderBy: { endedAt: 'desc' }, take: mostHandovers }),
    client.call.groupBy({ by: ['category'], where: counted, _count: { _all: true } }),
    client.call.count({ where: { ...counted, takenById: actor.id } }),
  ])
  const counts = callCategories.flatMap((category) => {
    const group = groups.find((one) => one.category === category)
    return group === undefined ? [] : [{ category, count: group._count._all }]
  })
  return { onDuty: await toShifts(client, onDuty), handovers: await toShifts(client, handovers), since: from.toISOString(), counts, own }
}
