import type { Plans } from '#contracts/api/plan-endpoints.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { cityRules } from './city-rules.ts'

/** The response plans in the order of the incident types, and the instructions they name. Everybody signed in may read them. */
export async function listPlans(_actor: Actor): Promise<Plans> {
  const { types } = await cityRules()
  const { instructions } = loadCity()
  return { plans: [...types.values()].flatMap(({ plan }) => plan ?? []), instructions }
}
