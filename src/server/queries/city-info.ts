import type { CityInfo } from '#contracts/city-info.ts'
import { loadCity } from '../city/load-city.ts'

/** The parts of the city pack that screens show. */
export function cityInfo(): CityInfo {
  const { city, agencies, families, types, plans, dispositions } = loadCity()
  return { city, agencies, families, types, plans, dispositions }
}
