import { assignmentStatuses, isActive, type AssignmentAction } from '#domain/assignment.ts'
import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { toTicket } from '../queries/ticket-rows.ts'
import { lockUnits } from './lock-units.ts'
import type { TicketContext } from './ticket-command.ts'

const stepsWithUnit: readonly AssignmentAction[] = ['accept', 'en-route', 'on-scene', 'complete']

/**
 * The unit that an assignment has after this step. A unit named in the step must be the agency's and free: one that
 * works on another ticket is never taken from it, and one out of service must be made available first.
 */
export async function claimUnit(
  { tx, ticket }: TicketContext,
  { unitId, agency, action }: { readonly unitId?: string | null; readonly agency: string; readonly action: AssignmentAction },
  assignment: { readonly id: string; readonly unitId: string | null },
): Promise<Outcome<string | null>> {
  if (unitId === null || unitId === undefined) return done(assignment.unitId)
  const fault = (code: string) => ({ errors: [{ field: 'unitId', code }], extra: { ticket: toTicket(ticket) } })
  if (!stepsWithUnit.includes(action)) return refuse('validation-failed', { errors: [{ field: 'unitId', code: 'invalid' }] })
  const [unit] = await lockUnits(tx, [unitId])
  if (unit === undefined || unit.agency !== agency || !unit.active)
    return refuse('unknown-unit', { errors: [{ field: 'unitId', code: 'unknown-unit' }] })
  const elsewhere = await tx.assignment.count({
    where: { unitId, id: { not: assignment.id }, status: { in: assignmentStatuses.filter(isActive) } },
  })
  if (elsewhere > 0) return refuse('unit-busy', fault('unit-busy'))
  return unit.status === 'out_of_service' ? refuse('unit-out-of-service', fault('unit-out-of-service')) : done(unitId)
}
