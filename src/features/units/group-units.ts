import type { Unit } from '#contracts/unit.ts'
import { unitStatuses, type UnitStatus } from '#domain/unit.ts'

export type UnitGroup = { readonly agency: string; readonly byStatus: readonly { readonly status: UnitStatus; readonly units: readonly Unit[] }[] }

/** Units by agency, in the order in which the agencies come, and in each by status, from free to out of service; none that is empty. */
export function groupUnits(units: readonly Unit[]): UnitGroup[] {
  return [...new Set(units.map(({ agency }) => agency))].map((agency) => ({
    agency,
    byStatus: unitStatuses
      .map((status) => ({ status, units: units.filter((unit) => unit.agency === agency && unit.status === status) }))
      .filter((group) => group.units.length > 0),
  }))
}

/** How many units there are of each status. */
export const countUnits = (units: readonly Unit[]): Readonly<Record<UnitStatus, number>> => ({
  available: units.filter(({ status }) => status === 'available').length,
  assigned: units.filter(({ status }) => status === 'assigned').length,
  en_route: units.filter(({ status }) => status === 'en_route').length,
  on_scene: units.filter(({ status }) => status === 'on_scene').length,
  out_of_service: units.filter(({ status }) => status === 'out_of_service').length,
})

/** How many people are aboard. */
export const crewSize = ({ crew }: Pick<Unit, 'crew'>): number => Object.values(crew).reduce((sum, count) => sum + count, 0)
