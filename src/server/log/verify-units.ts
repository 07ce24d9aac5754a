import type { Tx } from '../db/transaction.ts'

type Row = { callsign: string; status: string; logged: string | null }

/** Each unit must have the status of its last event; one that nobody ever changed has none and is available. */
export async function compareUnits(tx: Tx): Promise<{ checked: number; faults: string[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.callsign, u.status, e.status AS logged FROM unit u
    LEFT JOIN (
      SELECT DISTINCT ON (data->>'unitId') (data->>'unitId')::uuid AS unit_id, data->>'status' AS status
      FROM event WHERE kind = 'unit.changed' ORDER BY data->>'unitId', seq DESC
    ) e ON e.unit_id = u.id ORDER BY u.callsign`
  const wrong = rows.filter(({ status, logged }) => status !== (logged ?? 'available'))
  return { checked: rows.length, faults: wrong.map(({ callsign }) => `unit ${callsign}: differs from its last event`) }
}
