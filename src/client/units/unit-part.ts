import type { Assignment } from '#contracts/ticket.ts'
import type { Unit } from '#contracts/unit.ts'
import { isActive } from '#domain/assignment.ts'
import type { UnitStatus } from '#domain/unit.ts'

/** How far one unit is with its part of a task: its own status while the task holds it, and done with the end of the whole. */
export type UnitPart = UnitStatus | 'done'

/** How far a unit is on the assignment of a ticket that names it; `null` where that is not known, or its part ended otherwise. */
export function unitPart(unitId: string, { status }: Pick<Assignment, 'status'>, ticketId: string, units: readonly Unit[] | null): UnitPart | null {
  if (status === 'completed') return 'done'
  const unit = units?.find(({ id }) => id === unitId)
  return unit?.task?.ticketId === ticketId && isActive(status) ? unit.status : null
}
