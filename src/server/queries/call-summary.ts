import type { ApiOutput } from '#contracts/api/endpoints.ts'
import { callCategories } from '#domain/call-category.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'

/** The actor's own calls since an instant, counted by category; categories without a call are left out. */
export async function callSummary(actor: Actor, since: Date): Promise<ApiOutput<'GET /calls/summary'>> {
  const groups = await prisma().call.groupBy({
    by: ['category'],
    where: { takenById: actor.id, at: { gte: since }, detachedFromId: null },
    _count: { _all: true },
  })
  const counts = callCategories.flatMap((category) => {
    const group = groups.find((g) => g.category === category)
    return group === undefined ? [] : [{ category, count: group._count._all }]
  })
  return { counts }
}
