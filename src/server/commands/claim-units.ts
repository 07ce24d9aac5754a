import type { UnitRef } from '#contracts/ticket.ts'
import type { AssignmentAction } from '#domain/assignment.ts'
import { refuse } from '#domain/refusal.ts'
import { checkUnitAction } from '#domain/unit.ts'
import type { Prisma } from '../db/dialect.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { toTicket, unitsOf } from '../queries/ticket-rows.ts'
import { lockUnits, type UnitState } from './lock-units.ts'
import type { TicketContext } from './ticket-command.ts'

const stepsWithUnit: readonly AssignmentAction[] = ['accept', 'en-route', 'on-scene', 'complete']

type Claim = {
  /** The units that the assignment has afterwards; left out, they stay as they are. */
  readonly unitIds: readonly string[] | null
  readonly agency: string
  /** The step that they are named in, if it is one. */
  readonly action?: AssignmentAction
  readonly field: 'unitId' | 'unitIds' | 'byUnitId' | 'join'
}

/**
 * The units that an assignment has after this. Each must be the agency's and free: one that works on another ticket is
 * refused with the name of that task, never taken from it; one out of service must be made available first.
 */
export async function claimUnits(
  { tx, ticket, actor }: TicketContext,
  { unitIds, agency, action, field }: Claim,
  assignment: { readonly id: string; readonly units: Prisma.JsonValue },
): Promise<Outcome<UnitRef[]>> {
  const kept = unitsOf(assignment)
  if (unitIds === null) return done(kept)
  if (action !== undefined && !stepsWithUnit.includes(action)) return refuse('validation-failed', { errors: [{ field, code: 'invalid' }] })
  const wanted = [...new Set(unitIds)]
  const locked = await lockUnits(tx, wanted)
  const claimed: UnitRef[] = []
  for (const id of wanted) {
    const unit = locked.find((row) => row.id === id)
    if (unit === undefined || unit.agency !== agency || !unit.active) return refuse('unknown-unit', { errors: [{ field, code: 'unknown-unit' }] })
    // Who is on it already stays on it, even when it broke down: taking it off is a decision of its own.
    const verdict = kept.some((known) => known.id === id)
      ? 'allowed'
      : checkUnitAction({ ...unit, onTicket: unit.assignmentId !== null }, 'assign', actor)
    if (verdict === 'forbidden') return refuse(verdict)
    if (verdict !== 'allowed')
      return refuse(verdict, { errors: [{ field, code: verdict }], extra: { ticket: toTicket(ticket), ...(await taskOf(tx, unit)) } })
    claimed.push({ id, callsign: unit.callsign })
  }
  return done(claimed)
}

/** The task that holds a unit, for whoever wants it elsewhere. */
async function taskOf(tx: TicketContext['tx'], { id, callsign, assignmentId }: UnitState) {
  if (assignmentId === null) return {}
  const held = await tx.assignment.findUnique({ where: { id: assignmentId }, select: { ticket: { select: { id: true, number: true } } } })
  return held === null ? {} : { task: { unitId: id, callsign, ticketId: held.ticket.id, number: held.ticket.number } }
}
