import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { Prisma } from '../db/dialect.ts'
import { inRounds } from '../db/in-rounds.ts'
import { statement } from '../db/prisma.ts'
import type { Seal } from '../log/seal.ts'
import { toView, type TicketRow } from '../queries/ticket-rows.ts'
import type { NewCall } from './new-call.ts'
import type { CallbackData } from './write-callback.ts'
import { callTime } from './write-call.ts'

/** A ticket that is about to be opened, recorded at `row.updatedAt`: its row without a number, its first call, and the seal of its description. */
export type Opening = {
  readonly actor: Actor
  readonly key: string | null
  readonly row: TicketRow
  readonly call: NewCall
  /** Where the caller wants to be told what came of it. */
  readonly callback: CallbackData | null
  readonly seal: Seal | null
}

const mostAtOnce = 32

/**
 * Writes a new ticket with all that comes with it, and its event. Openings follow one another, since neither numbers nor
 * the log have gaps, and each commit waits for the disk: those that come while one is under way share the next.
 * @returns the number given, the next of the city's day; `null`, and nothing written, when the idempotency key is taken
 */
export const writeOpening: (opening: Opening) => Promise<string | null> = inRounds(mostAtOnce, writeAll)

/**
 * Openings as one statement, so that they wait for each other in PostgreSQL alone and never for this process. They queue
 * at the log's lock, which they need anyway: another queue at the row of the day would wake each of them twice.
 */
async function writeAll(openings: readonly Opening[]): Promise<(string | null)[]> {
  const rows = await statement<{ id: string; number: string }>(Prisma.sql`/* open-tickets */
    WITH given AS MATERIALIZED (
      SELECT *, (at AT TIME ZONE ${loadCity().city.timeZone})::date AS day
      FROM jsonb_to_recordset(${JSON.stringify(openings.map(toRecord))}::jsonb) AS g(
        place int, key uuid, id uuid, at timestamptz, opened timestamptz, type text, priority smallint, status text, lat float8, lng float8,
        address text, landmark text, kecamatan text, kelurahan text, exact boolean, answers jsonb, description text, description_salt bytea,
        agencies text[], assignments uuid[], due timestamptz, seconds float8[], call uuid, category text, note text, call_salt bytea, caller uuid, phone text,
        name text, callback uuid, callback_due timestamptz, actor uuid, role text, agency text, data jsonb, view jsonb)
    ), claimed AS (
      INSERT INTO idempotency_key (key, resource, at) SELECT key, id, at FROM given WHERE key IS NOT NULL ORDER BY key
      ON CONFLICT (key) DO NOTHING RETURNING resource
    ), fresh AS MATERIALIZED (
      SELECT *, row_number() OVER (PARTITION BY day ORDER BY place DESC) - 1 AS before_last
      FROM given WHERE key IS NULL OR id IN (SELECT resource FROM claimed)
    ), days AS (
      INSERT INTO ticket_day (day, last) SELECT day, count(*) FROM fresh, lock_log() GROUP BY day
      ON CONFLICT (day) DO UPDATE SET last = ticket_day.last + excluded.last RETURNING day, last
    ), numbered AS MATERIALIZED (
      SELECT fresh.*, ticket_number(day, (last - before_last)::int) AS number FROM fresh JOIN days USING (day) ORDER BY place
    ), opened AS (
      INSERT INTO ticket (id, number, version, type_code, priority, status, lat, lng, address, landmark, kecamatan,
        kelurahan, area_exact, answers, call_count, opened_at, updated_at, opened_by_id)
      SELECT id, number, 1, type, priority, status, lat, lng, address, landmark, kecamatan, kelurahan, exact, answers, 1, opened, at, actor
      FROM numbered
    ), described AS (
      INSERT INTO description (ticket_id, text, salt)
      SELECT id, description, description_salt FROM numbered WHERE description IS NOT NULL
    ), assigned AS (
      INSERT INTO assignment (id, ticket_id, agency_code, status, dispatched_at, clock, clock_seconds, due_at)
      SELECT a.id, n.id, a.agency, 'pending', at, 'accept', seconds, due FROM numbered n, unnest(assignments, agencies) AS a(id, agency)
    ), calling AS (
      INSERT INTO caller (id, phone, name) SELECT caller, phone, name FROM numbered WHERE caller IS NOT NULL
    ), called AS (
      INSERT INTO call (id, category, ticket_id, caller_id, note, salt, taken_by_id, at)
      SELECT call, category, id, caller, note, call_salt, actor, opened FROM numbered
    ), awaited AS (
      INSERT INTO callback (id, ticket_id, call_id, requested_at, requested_by_id, due_at)
      SELECT callback, id, call, at, actor, callback_due FROM numbered WHERE callback IS NOT NULL
    )
    SELECT id, number, append_event('ticket.opened', at, actor, role, agency, id, 1, data,
      view || jsonb_build_object('number', number), agencies) FROM numbered`)
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  return openings.map(({ row }) => numbers.get(row.id) ?? null)
}

const hex = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`

const toRecord = ({ actor, key, row, call, callback, seal }: Opening, place: number) => ({
  place,
  key,
  id: row.id,
  at: row.updatedAt,
  opened: row.openedAt,
  type: row.typeCode,
  priority: row.priority,
  status: row.status,
  lat: row.lat,
  lng: row.lng,
  address: row.address,
  landmark: row.landmark,
  kecamatan: row.kecamatan,
  kelurahan: row.kelurahan,
  exact: row.areaExact,
  answers: row.answers,
  description: row.description?.text,
  description_salt: seal && hex(seal.salt),
  agencies: row.assignments.map(({ agencyCode }) => agencyCode),
  assignments: row.assignments.map(({ id }) => id),
  due: row.assignments[0]?.dueAt,
  seconds: row.assignments[0]?.clockSeconds,
  call: call.id,
  category: call.category,
  note: call.note,
  call_salt: hex(call.salt),
  caller: call.caller?.id,
  phone: call.caller?.phone,
  name: call.caller?.name,
  callback: callback?.callbackId,
  callback_due: callback?.callbackDueAt,
  actor: actor.id,
  role: actor.role,
  agency: actor.agency,
  data: { callId: call.id, callDigest: call.digest, ...callTime(row.openedAt, row.updatedAt), descriptionDigest: seal?.digest ?? null, ...callback },
  view: toView(row),
})
