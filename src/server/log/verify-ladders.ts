import { changedClocks, clockNames, type Ladder } from '#domain/ladder.ts'
import type { Tx } from '../db/transaction.ts'
import { toLadder } from '../queries/ladder-rows.ts'

type Row = { priority: number; version: number; after: Partial<Ladder> }

/** What is wrong with the ladders: each must be what its kept version says, and its last change must be in the log. */
export async function compareLadders(tx: Tx): Promise<string[]> {
  const ladders = await tx.ladder.findMany({ include: { versions: { orderBy: { version: 'desc' }, take: 1 } } })
  const events = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (data->>'priority') (data->>'priority')::int AS priority, (data->>'version')::int AS version, data->'after' AS after
    FROM event WHERE kind = 'ladder.changed' ORDER BY data->>'priority', seq DESC`
  const logged = new Map(events.map((event) => [event.priority, event]))
  return ladders.flatMap(({ versions: [last], ...row }) => {
    const { priority, version, clocks } = toLadder(row)
    const event = logged.get(priority)
    const asKept = last === undefined || (last.version === version && changedClocks(toLadder(last).clocks, clocks).length === 0)
    // What the city pack brought has no event; what a person changed must have one.
    const byPerson = last !== undefined && last.changedById !== null
    const asTold = event === undefined ? !byPerson : event.version === version && clockNames.every((clock) => (event.after[clock] ?? clocks[clock]).join() === clocks[clock].join())
    return asKept && asTold ? [] : [`ladder of priority ${String(priority)}: differs from its last change`]
  })
}
