import type { AssignmentStatus } from '#domain/assignment.ts'
import { unitMoves, unitStatusAfter, type UnitStatus } from '#domain/unit.ts'
import type { Tx } from '../db/transaction.ts'
import { lockUnits, type UnitState } from './lock-units.ts'

type Row = { readonly id: string; readonly unitId: string | null; readonly status: string }

/**
 * Lets units follow what has become of their assignments; returns those whose status changed. Call it before the first
 * append: whoever holds the log's lock must not wait for a unit.
 */
export async function followUnits(tx: Tx, before: readonly Row[], after: readonly Row[], now: Date): Promise<UnitState[]> {
  const moves = unitMoves(before.map(toBinding), after.map(toBinding))
  const units = await lockUnits(tx, moves.map(({ unitId }) => unitId))
  const changed: UnitState[] = []
  for (const unit of units) {
    const move = moves.findLast(({ unitId }) => unitId === unit.id)
    const status: UnitStatus = move === undefined ? unit.status : unitStatusAfter(unit.status, move.assignment)
    if (status === unit.status) continue
    await tx.unit.update({ where: { id: unit.id }, data: { status, statusAt: now } })
    changed.push({ ...unit, status })
  }
  return changed
}

const toBinding = ({ id, unitId, status }: Row) => ({ id, unitId, status: status as AssignmentStatus })
