import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { namesOfUsers } from './names-of-users.ts'

/** All versions of a response plan, newest first, with who made each, and the plan as the city pack has it. For admins. */
export async function planVersions(actor: Actor, type: string): Promise<Outcome<ApiOutput<'GET /plans/{type}/versions'>>> {
  if (actor.role !== 'admin') return refuse('forbidden')
  const rows = await prisma().planVersion.findMany({ where: { typeCode: type }, orderBy: { version: 'desc' } })
  if (rows.length === 0) return refuse('not-found')
  const nameOf = await namesOfUsers(rows.map(({ changedById }) => changedById))
  return done({
    items: rows.map(({ version, at, changedById, plan }) => ({
      version,
      at: at.toISOString(),
      by: nameOf(changedById),
      plan: plan as ResponsePlanData,
    })),
    pack: loadCity().plans.find((plan) => plan.type === type) ?? null,
  })
}
