import type { Tx } from '../db/transaction.ts'

type Row = { callsign: string; status: string; reason: string | null; logged: string | null; why: string | null; holds: boolean; asEdited: boolean }

/**
 * Each unit must have the status of its last event (one that nobody ever changed has none and is available), the base and crew
 * that it was last given in the console, and be held by the one live assignment that names it.
 */
export async function compareUnits(tx: Tx): Promise<{ checked: number; faults: string[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.callsign, u.status, u.out_reason AS reason, e.status AS logged, e.reason AS why,
      coalesce(n.ids, ARRAY[]::uuid[]) = array_remove(ARRAY[u.assignment_id], NULL) AS holds,
      (u.edited_at IS NULL) = (b.data IS NULL) AND (b.data IS NULL OR (u.base = b.data->>'base' AND u.crew = b.data->'crew'
        AND u.base_lat IS NOT DISTINCT FROM (b.data->'basePosition'->>'lat')::float8
        AND u.base_lng IS NOT DISTINCT FROM (b.data->'basePosition'->>'lng')::float8)) AS "asEdited" FROM unit u
    LEFT JOIN (
      SELECT DISTINCT ON (data->>'unitId') (data->>'unitId')::uuid AS unit_id, data->>'status' AS status, data->>'reason' AS reason
      FROM event WHERE kind = 'unit.changed' ORDER BY data->>'unitId', seq DESC
    ) e ON e.unit_id = u.id
    LEFT JOIN (
      SELECT DISTINCT ON (data->>'unitId') (data->>'unitId')::uuid AS unit_id, data
      FROM event WHERE kind = 'unit.changed' AND data ? 'base' ORDER BY data->>'unitId', seq DESC
    ) b ON b.unit_id = u.id
    LEFT JOIN (
      SELECT (named->>'id')::uuid AS unit_id, array_agg(a.id) AS ids FROM assignment a, jsonb_array_elements(a.units) named
      WHERE a.status IN ('pending', 'accepted', 'en_route', 'on_scene') GROUP BY 1
    ) n ON n.unit_id = u.id ORDER BY u.callsign`
  return {
    checked: rows.length,
    faults: rows.flatMap(({ callsign, status, reason, logged, why, holds, asEdited }) => [
      ...(status !== (logged ?? 'available') || reason !== why ? [`unit ${callsign}: differs from its last event`] : []),
      ...(asEdited ? [] : [`unit ${callsign}: its base or crew differs from what it was last given`]),
      ...(holds ? [] : [`unit ${callsign}: is held by another assignment than the one that names it`]),
    ]),
  }
}
