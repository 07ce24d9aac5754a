import type { Tx } from '../db/transaction.ts'

type Row = { callsign: string; status: string; reason: string | null; logged: string | null; why: string | null; holds: boolean }

/**
 * Each unit must have the status of its last event (one that nobody ever changed has none and is available), and be held by
 * the one live assignment that names it.
 */
export async function compareUnits(tx: Tx): Promise<{ checked: number; faults: string[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.callsign, u.status, u.out_reason AS reason, e.status AS logged, e.reason AS why,
      coalesce(n.ids, ARRAY[]::uuid[]) = array_remove(ARRAY[u.assignment_id], NULL) AS holds FROM unit u
    LEFT JOIN (
      SELECT DISTINCT ON (data->>'unitId') (data->>'unitId')::uuid AS unit_id, data->>'status' AS status, data->>'reason' AS reason
      FROM event WHERE kind = 'unit.changed' ORDER BY data->>'unitId', seq DESC
    ) e ON e.unit_id = u.id
    LEFT JOIN (
      SELECT (named->>'id')::uuid AS unit_id, array_agg(a.id) AS ids FROM assignment a, jsonb_array_elements(a.units) named
      WHERE a.status IN ('pending', 'accepted', 'en_route', 'on_scene') GROUP BY 1
    ) n ON n.unit_id = u.id ORDER BY u.callsign`
  return {
    checked: rows.length,
    faults: rows.flatMap(({ callsign, status, reason, logged, why, holds }) => [
      ...(status !== (logged ?? 'available') || reason !== why ? [`unit ${callsign}: differs from its last event`] : []),
      ...(holds ? [] : [`unit ${callsign}: is held by another assignment than the one that names it`]),
    ]),
  }
}
