import type { UnitStatus } from '#domain/unit.ts'
import type { Tx } from '../db/transaction.ts'

/** What the rules need to know of a unit. */
export type UnitState = {
  readonly id: string
  readonly agency: string
  readonly callsign: string
  readonly status: UnitStatus
  readonly active: boolean
  /** The live assignment that holds it. */
  readonly assignmentId: string | null
  readonly outReason: string | null
}

/**
 * Reads units and locks them until the transaction ends, in the order of their ids, so that two people cannot block each
 * other. Ids that are no unit's are left out. The lock is the one that lets positions be written meanwhile.
 */
export async function lockUnits(tx: Tx, ids: readonly string[]): Promise<UnitState[]> {
  if (ids.length === 0) return []
  return tx.$queryRaw<UnitState[]>`
    SELECT id, agency_code AS agency, callsign, status, active, assignment_id AS "assignmentId", out_reason AS "outReason" FROM unit
    WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}
