import { assignmentStatuses, isActive, nextAssignmentStatus, type AssignmentAction, type AssignmentStatus } from './assignment.ts'
import type { Role } from './roles.ts'
import type { UnitStatus } from './unit.ts'

/** What a step of one crew means where several units share an assignment. */
export type CrewStep = {
  /** How far the crew's own part is now. */
  readonly unit: AssignmentStatus
  /** How far the agency's is. */
  readonly assignment: AssignmentStatus
  /** The crew is done while others still work: its unit is free, the assignment goes on. */
  readonly leaves: boolean
}

/** How far one unit's own part of a live assignment is. */
export function standingOf(unit: UnitStatus, assignment: AssignmentStatus): AssignmentStatus {
  if (assignment === 'pending' || !isActive(assignment)) return assignment
  return unit === 'en_route' || unit === 'on_scene' ? unit : 'accepted'
}

/** Whether a unit's own part is behind what the assignment has reached, as that of the last of several who came late. */
export const isBehind = (unit: UnitStatus, assignment: AssignmentStatus): boolean =>
  assignmentStatuses.indexOf(standingOf(unit, assignment)) < assignmentStatuses.indexOf(assignment)

type Standing = { readonly assignment: AssignmentStatus; readonly unit: UnitStatus; /** Whether another of its units still works. */ readonly othersAtWork: boolean }

/**
 * The step of one crew by the table of transitions, applied to its own part; `null` when the table does not allow it. The
 * assignment departs and arrives with the first crew that does, and is completed by the last.
 */
export function crewStep(action: AssignmentAction, { assignment, unit, othersAtWork }: Standing, role: Role): CrewStep | null {
  const own = nextAssignmentStatus(standingOf(unit, assignment), action, role)
  if (own === null) return null
  const leaves = action === 'complete' && othersAtWork
  return { unit: own, assignment: leaves ? assignment : (nextAssignmentStatus(assignment, action, role) ?? assignment), leaves }
}
