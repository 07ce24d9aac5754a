import type { AssignmentAction, AssignmentStatus } from '#domain/assignment.ts'
import { crewStep, isBehind, type CrewStep } from '#domain/crew-step.ts'
import type { Prisma } from '../db/dialect.ts'
import { unitsOf } from '../queries/ticket-rows.ts'
import { lockUnits } from './lock-units.ts'
import type { TicketContext } from './ticket-command.ts'

type Step = { readonly byUnitId?: string | null; readonly action: AssignmentAction }
type Row = { readonly status: string; readonly units: Prisma.JsonValue }

/** A step that one of several crews takes: of which unit, and what it means. `step` is `null` where the table does not allow it. */
export type CrewPart = { readonly unitId: string; readonly callsign: string; readonly step: CrewStep | null }

/**
 * Whether a step is that of one crew among several, or of the last of them who came late, and what it then means; `null` where
 * the unit is alone on the assignment or none is named, and the step is the agency's as a whole. A crew that is not on it yet joins.
 */
export async function crewPart({ tx, actor }: TicketContext, { byUnitId, action }: Step, assignment: Row): Promise<CrewPart | null> {
  const kept = unitsOf(assignment)
  if (!byUnitId || kept.length === 0) return null
  const others = kept.filter(({ id }) => id !== byUnitId)
  const units = await lockUnits(tx, [byUnitId, ...others.map(({ id }) => id)])
  const own = units.find(({ id }) => id === byUnitId)
  // Nobody's unit: the claim that follows refuses it by name.
  if (own === undefined) return null
  const status = assignment.status as AssignmentStatus
  if (others.length === 0 && !isBehind(own.status, status)) return null
  const othersAtWork = units.some((unit) => unit !== own && unit.status !== 'out_of_service')
  return { unitId: own.id, callsign: own.callsign, step: crewStep(action, { assignment: status, unit: own.status, othersAtWork }, actor.role) }
}
