import type { Tx } from '../db/transaction.ts'
import { digestOf } from './seal.ts'

type EventRow = { kind: string; actor_id: string | null; data: { shiftId?: string; desk?: string; agency?: string; noteOfShiftDigest?: string | null } }

/** Each shift must stand as its events leave it, and its note must have the digest that the log has of it. */
export async function compareShifts(tx: Tx): Promise<{ faults: string[] }> {
  const rows = await tx.shift.findMany()
  const events = await tx.$queryRaw<EventRow[]>`SELECT kind, actor_id, data FROM event WHERE kind LIKE 'shift.%' ORDER BY seq`
  const told = Map.groupBy(events, ({ data }) => data.shiftId ?? '')
  const known = new Set(rows.map(({ id }) => id))
  const gone = [...told.keys()].filter((id) => !known.has(id)).map((id) => `shift ${id}: its row is gone`)
  const faults = rows.flatMap((row) => {
    const mine = told.get(row.id) ?? []
    const find = (kind: string) => mine.find((event) => event.kind === kind)
    const started = find('shift.started')
    if (!started) return [`shift ${row.id}: the log does not know it`]
    const ended = find('shift.ended')
    const { desk = null, agency = null } = started.data
    const agrees = desk === row.deskCode && agency === row.agencyCode && (ended !== undefined) === (row.endedAt !== null) && (find('shift.confirmed')?.actor_id ?? null) === row.confirmedById
    const digest = ended?.data.noteOfShiftDigest ?? null
    const asLogged = row.note === null ? digest === null : digestOf(row.salt, [row.note]) === digest
    return [...(agrees ? [] : [`shift ${row.id}: differs from its last event`]), ...(asLogged ? [] : [`shift ${row.id}: its note differs from its digest in the log`])]
  })
  return { faults: [...gone, ...faults] }
}
