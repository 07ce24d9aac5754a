import type { AgencyData, CityData, DispositionData, IncidentFamilyData, IncidentTypeData, ResponsePlanData } from './city.ts'

/** What a signed-in browser knows of the city: the parts of the city pack that screens show. */
export type CityInfo = {
  readonly city: CityData
  readonly agencies: readonly AgencyData[]
  readonly families: readonly IncidentFamilyData[]
  readonly types: readonly IncidentTypeData[]
  readonly plans: readonly ResponsePlanData[]
  readonly dispositions: readonly DispositionData[]
}
