import { statusAfter, type Undelivered } from '#client/assignment/status-after.ts'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { isActive, type AssignmentStatus } from '#domain/assignment.ts'
import type { Viewer } from '#domain/access.ts'
import { standingOf } from '#domain/crew-step.ts'
import type { UnitStatus } from '#domain/unit.ts'

/** One task of this phone: the ticket, the agency's part in it, and how that part stands once everything done here has arrived. */
export type FieldTask = { readonly ticket: Ticket; readonly own: Assignment; readonly status: AssignmentStatus }

/** The unit that this phone is on; `status` as far as it is known. */
export type PhoneUnit = { readonly id: string | null; readonly status?: UnitStatus | undefined }

/** How far the unit's own part is: where it stands itself as far as that is known, or where the assignment does. */
const ownStatus = (own: Assignment, unit: PhoneUnit): AssignmentStatus =>
  unit.status !== undefined && own.units.some(({ id }) => id === unit.id) ? standingOf(unit.status, own.status) : own.status

const byNeed = (unitId: string | null) => (a: FieldTask, b: FieldTask) =>
  Number(isOwn(b, unitId)) - Number(isOwn(a, unitId)) ||
  a.ticket.priority - b.ticket.priority ||
  Date.parse(a.own.dispatchedAt) - Date.parse(b.own.dispatchedAt)

/** Whether the task is this unit's, rather than one of the agency's that nobody has taken. */
export const isOwn = ({ own }: FieldTask, unitId: string | null): boolean => own.units.some(({ id }) => id === unitId)

/**
 * The tasks of a unit: its own, and those of its agency that no unit has taken yet. What another unit works on is not among
 * them. Its own first, then by priority, then what waits longest.
 */
export function tasksOf(tickets: Iterable<Ticket>, viewer: Viewer, unit: PhoneUnit, unsent: readonly Undelivered[]): FieldTask[] {
  return [...tickets]
    .flatMap((ticket) => {
      const own = ticket.assignments.findLast(({ agency }) => agency === viewer.agency)
      return own === undefined ? [] : [{ ticket, own, status: statusAfter(ticket, ownStatus(own, unit), unsent, viewer) }]
    })
    .filter((task) => isActive(task.status) && (task.own.units.length === 0 || isOwn(task, unit.id)))
    .sort(byNeed(unit.id))
}

/**
 * Whether a unit is at work: it has accepted something, if only here so far, and not finished it. Only then it is on the map. A crew
 * without a unit is at work on whatever its agency has accepted.
 */
export const isOnDuty = (tasks: readonly FieldTask[], unitId: string | null, unsent: readonly Undelivered[]): boolean =>
  tasks.some((task) => {
    const taken = isOwn(task, unitId) || unsent.some(({ kind, ticketId }) => kind === 'step' && ticketId === task.ticket.id)
    return task.status !== 'pending' && (unitId === null || taken)
  })
