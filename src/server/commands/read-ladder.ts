import { usualLadders, type Ladder } from '#domain/ladder.ts'
import { planClocks } from '#domain/plan-clocks.ts'
import type { Priority } from '#domain/priority.ts'
import type { Tx } from '../db/transaction.ts'

/** What the city says of waiting for agencies, for one ticket. */
export type LadderOfTicket = {
  readonly ladder: Ladder
  /** Whom to send, in order: the plan's lead, those that support it, and those to be offered when they are silent. */
  readonly order: readonly string[]
  /** Agencies that the room tells by telephone. */
  readonly partners: readonly string[]
}

type Row = { clocks: Ladder | null; own: Partial<Ladder> | null; set: { accept: number } | null; order: string[]; partners: string[] }

/** Reads the ladder of a ticket inside the transaction that needs it. */
export async function readLadder(tx: Tx, type: string, priority: number): Promise<LadderOfTicket> {
  const [row] = await tx.$queryRaw<Row[]>`/* ladder-of-ticket */
    SELECT (SELECT clocks FROM ladder WHERE priority = ${priority}) AS clocks, o.clocks AS own, p.ladder AS set,
      ARRAY(SELECT a.code FROM unnest(p.lead || p.supporting || o.next) WITH ORDINALITY AS n(code, place)
        JOIN agency a ON a.code = n.code AND a.active ORDER BY n.place) AS order,
      ARRAY(SELECT code FROM agency WHERE kind = 'partner') AS partners
    FROM (SELECT ${type}::text AS code) t
    LEFT JOIN response_plan p ON p.type_code = t.code LEFT JOIN ladder_of_type o ON o.type_code = t.code`
  return {
    ladder: { ...usualLadders[priority as Priority], ...row?.clocks, ...row?.own, ...planClocks(row?.set) },
    order: row?.order ?? [],
    partners: row?.partners ?? [],
  }
}
