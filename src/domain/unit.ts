import type { Viewer } from './access.ts'
import type { AssignmentStatus } from './assignment.ts'

export const unitStatuses = ['available', 'assigned', 'en_route', 'on_scene', 'out_of_service'] as const
export type UnitStatus = (typeof unitStatuses)[number]

/** The statuses that people set. `assigned` is not among them: a unit is assigned by the step of an assignment alone. */
export const settableUnitStatuses = ['available', 'en_route', 'on_scene', 'out_of_service'] as const satisfies readonly UnitStatus[]
export type SettableUnitStatus = (typeof settableUnitStatuses)[number]

/** The roles that may set a unit's status; agency staff those of their own agency. */
export const unitStatusRoles = ['agency-staff', 'supervisor', 'admin'] as const

/**
 * Whether somebody may set a unit to `to`; the reason when not. A unit that works on a ticket becomes available by
 * completing or withdrawing its assignment, or the ticket would name a unit that is elsewhere.
 */
export function checkUnitStatus(
  unit: { readonly agency: string; readonly onTicket: boolean },
  to: SettableUnitStatus,
  { role, agency }: Viewer,
): 'allowed' | 'forbidden' | 'unit-busy' {
  if (!unitStatusRoles.some((allowed) => allowed === role)) return 'forbidden'
  if (role === 'agency-staff' && agency !== unit.agency) return 'forbidden'
  return unit.onTicket && to === 'available' ? 'unit-busy' : 'allowed'
}

const statusInAssignment: Readonly<Record<AssignmentStatus, UnitStatus>> = {
  pending: 'assigned',
  accepted: 'assigned',
  en_route: 'en_route',
  on_scene: 'on_scene',
  completed: 'available',
  declined: 'available',
  withdrawn: 'available',
}

/**
 * The status of a unit once its assignment stands at `assignment`. Out of service is a person's word: a unit that broke
 * down on the way is not made available by its assignment's end.
 */
export const unitStatusAfter = (unit: UnitStatus, assignment: AssignmentStatus): UnitStatus =>
  unit === 'out_of_service' ? unit : statusInAssignment[assignment]

type Binding = { readonly id: string; readonly unitId: string | null; readonly status: AssignmentStatus }
export type UnitMove = { readonly unitId: string; readonly assignment: AssignmentStatus }

/** What a change of a ticket's assignments means to units: who was taken on, moved along, or let go for another unit. */
export function unitMoves(before: readonly Binding[], after: readonly Binding[]): UnitMove[] {
  return after.flatMap(({ id, unitId, status }) => {
    const old = before.find((binding) => binding.id === id)
    const oldUnit = old?.unitId ?? null
    const moved = unitId !== null && (unitId !== oldUnit || status !== old?.status)
    return [
      ...(oldUnit !== null && oldUnit !== unitId ? [{ unitId: oldUnit, assignment: 'withdrawn' as const }] : []),
      ...(moved ? [{ unitId, assignment: status }] : []),
    ]
  })
}
