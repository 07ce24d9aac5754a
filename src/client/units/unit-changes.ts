import type { LogEvent } from '#contracts/event.ts'
import type { UnitPosition } from '#contracts/socket.ts'
import type { Unit } from '#contracts/unit.ts'
import { unitStatuses } from '#domain/unit.ts'

/** Units after an event: its status at once. What else the event meant for a unit, its task, is read anew. */
export function unitsAfter(units: readonly Unit[], { kind, at, data }: Pick<LogEvent, 'kind' | 'at' | 'data'>): readonly Unit[] {
  const status = unitStatuses.find((known) => known === data.status)
  if (kind !== 'unit.changed' || status === undefined) return units
  return units.map((unit) => (unit.id === data.unitId && unit.statusAt <= at ? { ...unit, status, statusAt: at } : unit))
}

/** Whether an event may have changed what is known of units: their status, or the task that holds them. */
export const concernsUnits = ({ kind, ticket }: Pick<LogEvent, 'kind' | 'ticket'>): boolean =>
  kind === 'unit.changed' || (ticket?.assignments.some(({ units }) => units.length > 0) ?? false)

/** Units with their newest positions; one that is older than what is known changes nothing. */
export function unitsAt(units: readonly Unit[], positions: readonly UnitPosition[]): readonly Unit[] {
  const newest = new Map(positions.map((position) => [position.unitId, position]))
  return units.map((unit) => {
    const found = newest.get(unit.id)
    if (found === undefined || (unit.position !== null && unit.position.at > found.at)) return unit
    const { unitId: _unit, ...position } = found
    return { ...unit, position: { ...unit.position, ...position } }
  })
}
