import type { Plans } from '#contracts/api/plan-endpoints.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { toPlan } from './plan-rows.ts'

/**
 * The response plans in the order of the incident types, and the instructions they name. Everybody signed in may read them. They
 * are read from the database, not from the rules in memory: a console that was just told of a change may ask before this process was.
 */
export async function listPlans(_actor: Actor): Promise<Plans> {
  const rows = await prisma().responsePlan.findMany({ orderBy: { type: { position: 'asc' } } })
  return { plans: rows.map(toPlan), instructions: loadCity().instructions }
}
