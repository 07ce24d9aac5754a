import type { Ticket, UnitRef } from '#contracts/ticket.ts'
import { isActive, type AssignmentStatus } from '#domain/assignment.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { checkUnitAction } from '#domain/unit.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { toTicket, unitsOf } from '../queries/ticket-rows.ts'
import { claimUnits } from './claim-units.ts'
import { lockUnits, type UnitState } from './lock-units.ts'
import { changed, changeTicketIn } from './ticket-command.ts'

export type UnitsOfAssignment = {
  readonly ticketId: string
  readonly agency: string
  /** The units that work on it from now on, the first named first; those left out are let go. Without it, those that do stay. */
  readonly unitIds?: readonly string[] | undefined
  /** Units that join those on it, and units that leave it, where not all are named. */
  readonly join?: readonly string[]
  readonly leave?: readonly string[]
  /** Whether a unit that is busy elsewhere leaves its task for this one: both tickets say so. */
  readonly divert: boolean
}

/**
 * Says which units work on an agency's assignment. Refuses a unit of another agency, one out of service, and one that is
 * busy elsewhere unless it is diverted by word; and an assignment that is over. The same units in the same order leave no event.
 */
export const assignUnits = (actor: Actor, wanted: UnitsOfAssignment, now: Date): Promise<Outcome<Ticket>> =>
  transaction(async (tx) => {
    const { ticketId, agency, divert } = wanted
    if (actor.role === 'agency-staff' && actor.agency !== agency) return refuse('forbidden')
    const left = divert ? await leaveTasks(tx, actor, wanted, now) : done([])
    if (!left.ok) return left
    return changeTicketIn(tx, actor, ticketId, now, async (context) => {
      const assignment = context.ticket.assignments.findLast((a) => a.agencyCode === agency)
      if (assignment === undefined) return refuse('no-assignment')
      if (!isActive(assignment.status as AssignmentStatus)) return refuse('invalid-transition', { extra: { ticket: toTicket(context.ticket) } })
      const before = unitsOf(assignment)
      const unitIds = unitsAfter(wanted, before.map(({ id }) => id))
      const units = await claimUnits(context, { unitIds, agency, field: fieldOf(wanted) }, assignment)
      if (!units.ok) return units
      if (units.value.length === before.length && units.value.every(({ id }, at) => id === before[at]?.id)) return null
      await tx.assignment.update({ where: { id: assignment.id }, data: { units: units.value } })
      const data = { agency, ...difference(before, units.value), ...(left.value.length > 0 && { divertedFrom: left.value }) }
      return changed('assignment.equipped', data)
    })
  })

const fieldOf = ({ unitIds }: UnitsOfAssignment) => (unitIds === undefined ? 'join' : 'unitIds')

function unitsAfter({ unitIds, join = [], leave = [] }: UnitsOfAssignment, kept: readonly string[]): readonly string[] {
  return unitIds ?? [...kept.filter((id) => !leave.includes(id)), ...join]
}

const difference = (before: readonly UnitRef[], after: readonly UnitRef[]) => ({
  joined: after.filter(({ id }) => !before.some((known) => known.id === id)).map(({ callsign }) => callsign),
  left: before.filter(({ id }) => !after.some((known) => known.id === id)).map(({ callsign }) => callsign),
})

type Task = { readonly ticketId: string; readonly number: string }

/**
 * Lets the wanted units leave the tasks that hold them, one event a ticket. All tickets and then all units are locked
 * first, in the order of their ids: nobody may wait for a unit while holding the log.
 */
async function leaveTasks(tx: Tx, actor: Actor, wanted: UnitsOfAssignment, now: Date): Promise<Outcome<Task[]>> {
  const { ticketId, agency, unitIds = wanted.join ?? [] } = wanted
  const tasks = await tx.ticket.findMany({
    where: { id: { not: ticketId }, assignments: { some: { holds: { some: { id: { in: [...unitIds] } } } } } },
    select: { id: true, number: true },
  })
  await tx.$queryRaw`SELECT 1 FROM ticket WHERE id = ANY(${[ticketId, ...tasks.map(({ id }) => id)]}::uuid[]) ORDER BY id FOR UPDATE`
  const current = await tx.unit.findMany({ where: { assignment: { ticketId, agencyCode: agency } }, select: { id: true } })
  const units = await lockUnits(tx, [...unitIds, ...current.map(({ id }) => id)])
  const refused = refuseDiversion(units.filter(({ id }) => unitIds.includes(id)), wanted, actor)
  if (refused) return refused
  for (const task of tasks) {
    const outcome = await changeTicketIn(tx, actor, task.id, now, async ({ ticket }) => {
      const held = ticket.assignments.filter((a) => units.some((unit) => unit.assignmentId === a.id && unitIds.includes(unit.id)))
      for (const assignment of held) {
        const staying = unitsOf(assignment).filter(({ id }) => !unitIds.includes(id))
        await tx.assignment.update({ where: { id: assignment.id }, data: { units: staying } })
      }
      const gone = units.filter(({ id, assignmentId }) => unitIds.includes(id) && held.some((a) => a.id === assignmentId))
      return changed('assignment.equipped', { agency, joined: [], left: gone.map(({ callsign }) => callsign), divertedTo: ticketId })
    })
    if (!outcome.ok) return outcome
  }
  return done(tasks.map(({ id, number }) => ({ ticketId: id, number })))
}

function refuseDiversion(units: readonly UnitState[], wanted: UnitsOfAssignment, actor: Actor): Refusal | null {
  const field = fieldOf(wanted)
  for (const unit of units) {
    if (unit.agency !== wanted.agency || !unit.active) return refuse('unknown-unit', { errors: [{ field, code: 'unknown-unit' }] })
    const verdict = checkUnitAction({ ...unit, onTicket: unit.assignmentId !== null }, 'divert', actor)
    if (verdict !== 'allowed') return refuse(verdict, { errors: [{ field, code: verdict }] })
  }
  return null
}
