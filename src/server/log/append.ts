import type { EventKind } from '#contracts/event.ts'
import type { TicketView } from '#contracts/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import type { Tx } from '../db/transaction.ts'

export type NewEvent = {
  readonly kind: EventKind
  readonly at: Date
  readonly actor: Actor | null
  /** The ticket as it stands after the change, or `null` for an event that concerns no ticket. */
  readonly view: TicketView | null
  /** Facts of the change: ids, codes and digests; never personal data. */
  readonly data: Readonly<Record<string, unknown>>
  /** Agencies that may see the event; the centre sees all. */
  readonly audience: readonly string[]
}

/** Appends one event as the last act of a transaction and returns its `seq`. Must be the last statement: it takes the log's lock. */
export async function append(tx: Tx, { kind, at, actor, view, data, audience }: NewEvent): Promise<number> {
  const rows = await tx.$queryRaw<{ seq: bigint }[]>`/* append-event */
    SELECT append_event(
      ${kind}, ${at}, ${actor?.id ?? null}::uuid, ${actor?.role ?? null}, ${actor?.agency ?? null},
      ${view?.id ?? null}::uuid, ${view?.version ?? null}::int, ${JSON.stringify(data)}::jsonb,
      ${view === null ? null : JSON.stringify(view)}::jsonb, ${[...audience]}::text[]
    ) AS seq`
  return Number(rows[0]?.seq)
}
