import type { AssignmentStatus } from '#domain/assignment.ts'
import { unitMoves, unitStatusAfter, type CrewMove, type UnitStatus } from '#domain/unit.ts'
import type { Prisma } from '../db/dialect.ts'
import type { Tx } from '../db/transaction.ts'
import { unitsOf } from '../queries/ticket-rows.ts'
import { lockUnits, type UnitState } from './lock-units.ts'

type Row = { readonly id: string; readonly units: Prisma.JsonValue; readonly status: string }
type Following = { readonly before: readonly Row[]; readonly after: readonly Row[]; readonly crew?: CrewMove | undefined }

/**
 * Lets units follow what has become of their assignments; returns those whose status changed. Call it before the first
 * append: whoever holds the log's lock must not wait for a unit.
 */
export async function followUnits(tx: Tx, { before, after, crew }: Following, now: Date): Promise<UnitState[]> {
  const moves = unitMoves(before.map(toBinding), after.map(toBinding), crew)
  const units = await lockUnits(tx, moves.map(({ unitId }) => unitId))
  const changed: UnitState[] = []
  for (const unit of units) {
    const move = moves.findLast(({ unitId }) => unitId === unit.id)
    if (move === undefined) continue
    const status: UnitStatus = unitStatusAfter(unit.status, move.assignment)
    const same = status === unit.status
    if (!same || move.heldBy !== unit.assignmentId)
      await tx.unit.update({ where: { id: unit.id }, data: { status, assignmentId: move.heldBy, ...(!same && { statusAt: now }) } })
    if (same) continue
    changed.push({ ...unit, status })
  }
  return changed
}

const toBinding = (row: Row) => ({
  id: row.id, unitIds: unitsOf(row).map(({ id }) => id), status: row.status as AssignmentStatus,
})
