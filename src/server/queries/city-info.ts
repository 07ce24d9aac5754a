import type { CityInfo } from '#contracts/city-info.ts'
import { loadCity } from '../city/load-city.ts'
import { cityRules } from './city-rules.ts'

/**
 * What screens show of the city: the city pack, and the response plans as they are now. Questions and instructions are left
 * to `GET /plans`, so that a page does not carry them twice.
 */
export async function cityInfo(): Promise<CityInfo> {
  const { city, agencies, families, types, dispositions, results, fleet: { kinds, crewRoles, positions } } = loadCity()
  const rules = await cityRules()
  const plans = [...rules.types.values()].flatMap(({ plan }) => (plan ? [{ ...plan, questions: [], instructions: [] }] : []))
  return { city, agencies, families, types, plans, instructions: [], dispositions, results, fleet: { kinds, crewRoles, positions } }
}
