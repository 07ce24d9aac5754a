import type { Tx } from '../db/transaction.ts'

type EventRow = {
  kind: string
  at: Date
  actor_id: string | null
  data: { callbackId?: string; callId?: string; callbackDueAt?: string; outcome?: string; tries?: number; doneAt?: string }
}
type CallbackRow = Awaited<ReturnType<Tx['callback']['findMany']>>[number]

/** Each callback must stand as its events leave it, from the one that brought it: an opening, an added caller or a wish of its own. */
export async function compareCallbacks(tx: Tx): Promise<{ faults: string[] }> {
  const rows = await tx.callback.findMany()
  const events = await tx.$queryRaw<EventRow[]>`SELECT kind, at, actor_id, data FROM event WHERE data ? 'callbackId' ORDER BY seq`
  const told = Map.groupBy(events, ({ data }) => data.callbackId ?? '')
  const known = new Set(rows.map(({ id }) => id))
  const gone = [...told.keys()].filter((id) => !known.has(id)).map((id) => `callback ${id}: its row is gone`)
  const faults = rows.flatMap((row) => {
    const [first, ...later] = told.get(row.id) ?? []
    if (first === undefined || first.kind.startsWith('callback.') !== (first.kind === 'callback.requested')) return [`callback ${row.id}: the log does not know it`]
    return JSON.stringify(standing(first, later)) === JSON.stringify(ofRow(row)) ? [] : [`callback ${row.id}: differs from its last event`]
  })
  return { faults: [...gone, ...faults] }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** What the events say of a callback, in the order of the row's own account. */
function standing({ at, actor_id: requestedBy, data }: EventRow, later: readonly EventRow[]) {
  const done = later.findLast(({ kind }) => kind === 'callback.done')
  const last = later.at(-1)
  const taken = last?.kind === 'callback.taken' ? last : null
  return {
    callId: data.callId ?? null,
    requested: [iso(at), requestedBy],
    dueAt: later.findLast(({ kind }) => kind === 'callback.tried')?.data.callbackDueAt ?? data.callbackDueAt ?? null,
    state: done?.data.outcome ?? 'open',
    tries: later.findLast(({ data: { tries } }) => tries !== undefined)?.data.tries ?? 0,
    taken: [iso(taken?.at ?? null), taken?.actor_id ?? null],
    done: [done?.data.doneAt ?? null, done?.actor_id ?? null],
  }
}

const ofRow = (row: CallbackRow): ReturnType<typeof standing> => ({
  callId: row.callId,
  requested: [iso(row.requestedAt), row.requestedById],
  dueAt: iso(row.dueAt),
  state: row.state,
  tries: row.tries,
  taken: [iso(row.takenAt), row.takenById],
  done: [iso(row.doneAt), row.doneById],
})
