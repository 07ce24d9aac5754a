import type { AgencyData, CityData, DispositionData, FleetData, IncidentFamilyData, IncidentTypeData, ResultData } from './city.ts'
import type { InstructionData, ResponsePlanData } from './response-plan.ts'

/** What a signed-in browser knows of the city: the parts of the city pack that screens show. */
export type CityInfo = {
  readonly city: CityData
  readonly agencies: readonly AgencyData[]
  readonly families: readonly IncidentFamilyData[]
  readonly types: readonly IncidentTypeData[]
  /** Without their questions and instructions until `GET /plans` has brought them. */
  readonly plans: readonly ResponsePlanData[]
  readonly instructions: readonly InstructionData[]
  readonly dispositions: readonly DispositionData[]
  readonly results: readonly ResultData[]
  readonly fleet: Pick<FleetData, 'kinds' | 'crewRoles' | 'positions'>
}
