import type { Viewer } from './access.ts'
import { isActive, type AssignmentStatus } from './assignment.ts'

export const unitStatuses = ['available', 'assigned', 'en_route', 'on_scene', 'out_of_service'] as const
export type UnitStatus = (typeof unitStatuses)[number]

/** The statuses that people set. `assigned` is not among them: a unit is assigned by the step of an assignment alone. */
export const settableUnitStatuses = ['available', 'en_route', 'on_scene', 'out_of_service'] as const satisfies readonly UnitStatus[]
export type SettableUnitStatus = (typeof settableUnitStatuses)[number]

/** Why a unit is out of service. */
export const unitOutReasons = ['breakdown', 'maintenance', 'no-crew', 'other'] as const
export type UnitOutReason = (typeof unitOutReasons)[number]

/** What can be asked of a unit: to work on an assignment, to leave its task for another, to be let go by its assignment. */
export const unitActions = ['assign', 'divert', 'release'] as const
export type UnitAction = (typeof unitActions)[number]

/** The roles that may change units; agency staff those of their own agency. */
export const unitStatusRoles = ['agency-staff', 'supervisor', 'admin'] as const

/** The most people of one role that a unit can be said to have aboard. */
export const mostOfRole = 99

/** Whether somebody may change what an agency's units are and do. */
export const keepsUnitsOf = ({ role, agency }: Viewer, of: string): boolean =>
  unitStatusRoles.some((allowed) => allowed === role) && (role !== 'agency-staff' || agency === of)

/**
 * Whether somebody may set a unit to `to`; the reason when not. A unit that works on a ticket becomes available by
 * completing or withdrawing its assignment, or the ticket would name a unit that is elsewhere.
 */
export function checkUnitStatus(
  unit: { readonly agency: string; readonly onTicket: boolean },
  to: SettableUnitStatus,
  viewer: Viewer,
): 'allowed' | 'forbidden' | 'unit-busy' {
  if (!keepsUnitsOf(viewer, unit.agency)) return 'forbidden'
  return unit.onTicket && to === 'available' ? 'unit-busy' : 'allowed'
}

/**
 * Whether somebody may put a unit on an assignment of its agency, take it off one, or divert it from its task; the reason
 * when not. A busy unit is never simply assigned: it is diverted, by word, or it stays.
 */
export function checkUnitAction(
  unit: { readonly agency: string; readonly status: UnitStatus; readonly onTicket: boolean },
  action: UnitAction,
  viewer: Viewer,
): 'allowed' | 'forbidden' | 'unit-busy' | 'unit-out-of-service' {
  if (!keepsUnitsOf(viewer, unit.agency)) return 'forbidden'
  if (action === 'release') return 'allowed'
  if (unit.status === 'out_of_service') return 'unit-out-of-service'
  return unit.onTicket && action === 'assign' ? 'unit-busy' : 'allowed'
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

type Binding = { readonly id: string; readonly unitIds: readonly string[]; readonly status: AssignmentStatus }

/** What becomes of a unit: the status of its assignment as far as it is concerned, and the live assignment that holds it now. */
export type UnitMove = { readonly unitId: string; readonly assignment: AssignmentStatus; readonly heldBy: string | null }

/** A step that one crew took for itself: how far its own part is then. */
export type CrewMove = { readonly unitId: string; readonly to: AssignmentStatus }

/**
 * What a change of a ticket's assignments means to units: who was taken on, moved along, or let go. A unit that joins others
 * who are on the scene already is assigned, not there: it has to get there first. A step of one crew moves that one alone.
 */
export function unitMoves(before: readonly Binding[], after: readonly Binding[], crew?: CrewMove): UnitMove[] {
  return after.flatMap(({ id, unitIds, status }) => {
    const old = before.find((binding) => binding.id === id)
    const stepped = status !== old?.status
    const gone = (old?.unitIds ?? []).filter((unitId) => !unitIds.includes(unitId))
    // The end of the assignment is the end for all.
    const alone = crew && isActive(status) && unitIds.includes(crew.unitId) ? crew : undefined
    const moved = unitIds.filter((unitId) => unitId === alone?.unitId || (stepped && !alone) || !old?.unitIds.includes(unitId))
    const joined = (!stepped || alone) && status === 'on_scene' ? 'accepted' : status
    const standing = (unitId: string) => (unitId === alone?.unitId ? alone.to : joined)
    return [
      ...gone.map((unitId): UnitMove => ({ unitId, assignment: 'withdrawn', heldBy: null })),
      ...moved.map((unitId): UnitMove => ({ unitId, assignment: standing(unitId), heldBy: isActive(status) ? id : null })),
    ]
  })
}
