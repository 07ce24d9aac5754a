import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { sql } from '../db/sql.ts'
import { singleStatement } from '../db/transaction.ts'
import { appending } from '../log/append.ts'
import type { Seal } from '../log/seal.ts'
import { toView, type TicketRow } from '../queries/ticket-rows.ts'
import type { NewCall } from './new-call.ts'

/** A ticket that is about to be opened: its row without a number, its first call, and the seal of its description. */
export type Opening = { readonly row: TicketRow; readonly call: NewCall; readonly seal: Seal | null }

/**
 * Writes a new ticket with all that comes with it, and its event, as one statement. The row of the city's day and the
 * log's lock make openings wait for each other; in one statement they wait for the commit alone and not for this process.
 * @returns the number given, the next of the city's day; `null`, and nothing written, when the idempotency key is taken
 */
export async function writeOpening({ row, call, seal }: Opening, actor: Actor, key: string | null): Promise<string | null> {
  const { id, openedAt: at, assignments } = row
  const agencies = assignments.map(({ agencyCode }) => agencyCode)
  const data = { callId: call.id, callDigest: call.digest, descriptionDigest: seal?.digest ?? null }
  const event = { kind: 'ticket.opened', at, actor, view: toView(row), data, audience: agencies } as const
  const rows = await singleStatement<{ number: string }>(sql`/* open-ticket */
    WITH claimed AS (
      INSERT INTO idempotency_key (key, resource, at)
      SELECT ${key}::uuid, ${id}::uuid, ${at}::timestamptz WHERE ${key}::uuid IS NOT NULL
      ON CONFLICT (key) DO NOTHING RETURNING key
    ), numbered AS (
      INSERT INTO ticket_day (day, last)
      SELECT (${at}::timestamptz AT TIME ZONE ${loadCity().city.timeZone})::date, 1
      WHERE ${key}::uuid IS NULL OR EXISTS (SELECT FROM claimed)
      ON CONFLICT (day) DO UPDATE SET last = ticket_day.last + 1 RETURNING ticket_number(day, last) AS number
    ), opened AS (
      INSERT INTO ticket (id, number, version, type_code, priority, status, lat, lng, address, landmark,
        kecamatan, kelurahan, area_exact, call_count, opened_at, updated_at, opened_by_id)
      SELECT ${id}::uuid, number, ${row.version}::int, ${row.typeCode}, ${row.priority}::smallint, ${row.status},
        ${row.lat}::float8, ${row.lng}::float8, ${row.address}, ${row.landmark}, ${row.kecamatan}, ${row.kelurahan},
        ${row.areaExact}, ${row.callCount}::int, ${at}::timestamptz, ${at}::timestamptz, ${row.openedById}::uuid
      FROM numbered
    ), described AS (
      INSERT INTO description (ticket_id, text, salt)
      SELECT ${id}::uuid, ${row.description?.text ?? null}, ${seal?.salt ?? null}::bytea FROM numbered
      WHERE ${seal?.salt ?? null}::bytea IS NOT NULL
    ), assigned AS (
      INSERT INTO assignment (id, ticket_id, agency_code, status, dispatched_at)
      SELECT a.id, ${id}::uuid, a.agency, 'pending', ${at}::timestamptz
      FROM numbered, unnest(${assignments.map((a) => a.id)}::uuid[], ${agencies}::text[]) AS a(id, agency)
    ), calling AS (
      INSERT INTO caller (id, phone, name)
      SELECT ${call.caller?.id ?? null}::uuid, ${call.caller?.phone ?? null}, ${call.caller?.name ?? null} FROM numbered
      WHERE ${call.caller?.id ?? null}::uuid IS NOT NULL
    ), called AS (
      INSERT INTO call (id, category, ticket_id, caller_id, note, salt, taken_by_id, at)
      SELECT ${call.id}::uuid, ${call.category}, ${id}::uuid, ${call.caller?.id ?? null}::uuid, ${call.note}, ${call.salt},
        ${actor.id}::uuid, ${at}::timestamptz
      FROM numbered
    )
    SELECT number, ${appending(event, sql`jsonb_build_object('number', number)`)} FROM numbered`)
  return rows[0]?.number ?? null
}
