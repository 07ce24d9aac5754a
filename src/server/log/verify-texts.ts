import { Prisma } from '../db/dialect.ts'
import type { Tx } from '../db/transaction.ts'
import { digestOf } from './seal.ts'

const batch = 2_000

type TextRow = { seq: bigint; id: string; parts: (string | null)[]; salt: Uint8Array; digest: string | null }

// Each text with the digest that the log has of it, found by the event that brought it.
const notes = Prisma.sql`
  SELECT e.seq, n.id, jsonb_build_array(n.text) AS parts, n.salt, e.data->>'noteDigest' AS digest
  FROM event e JOIN note n ON n.id = (e.data->>'noteId')::uuid WHERE e.data ? 'noteId'`
const descriptions = Prisma.sql`
  SELECT e.seq, d.ticket_id AS id, jsonb_build_array(d.text) AS parts, d.salt, e.data->>'descriptionDigest' AS digest
  FROM event e JOIN description d USING (ticket_id) WHERE e.data ? 'descriptionDigest' AND NOT EXISTS (
    SELECT 1 FROM event l WHERE l.ticket_id = e.ticket_id AND l.seq > e.seq AND l.data ? 'descriptionDigest')`
const calls = Prisma.sql`
  SELECT e.seq, c.id, jsonb_build_array(p.phone, p.name, c.note) AS parts, c.salt, e.data->>'callDigest' AS digest
  FROM event e JOIN call c ON c.id = (e.data->>'callId')::uuid LEFT JOIN caller p ON p.id = c.caller_id
  WHERE e.data ? 'callDigest'`

// A caller's name or number that was corrected since is known by the digest of the last correction.
const corrections = Prisma.sql`
  SELECT DISTINCT ON (data->>'callId') data->>'callId' AS id, data->>'correctedDigest' AS digest
  FROM event WHERE kind = 'caller.corrected' ORDER BY data->>'callId', seq DESC`

// When a call came in: the time of its event unless that says otherwise.
const mistimed = Prisma.sql`
  SELECT c.id FROM event e JOIN call c ON c.id = (e.data->>'callId')::uuid
  WHERE e.data ? 'callDigest' AND c.at <> coalesce((e.data->>'callAt')::timestamptz, e.at)`

/** Compares every text that still exists with its digest in the log, and finds texts that the log does not know. */
export async function compareTexts(tx: Tx): Promise<{ checked: number; faults: string[] }> {
  const faults: string[] = []
  let checked = 0
  const corrected = new Map((await tx.$queryRaw<{ id: string; digest: string }[]>`${corrections}`).map(({ id, digest }) => [id, digest]))
  for (const texts of [notes, descriptions, calls]) {
    for (let after = 0n; ; ) {
      const rows = await tx.$queryRaw<TextRow[]>`${texts} AND e.seq > ${after} ORDER BY e.seq LIMIT ${batch}`
      faults.push(...rows.filter((row) => !isAsLogged({ ...row, digest: corrected.get(row.id) ?? row.digest })).map(({ id }) => `text ${id}: differs from its digest in the log`))
      checked += rows.length
      const last = rows.at(-1)
      if (last === undefined || rows.length < batch) break
      after = last.seq
    }
  }
  const strays = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM note n WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.data->>'noteId' = n.id::text)
    UNION ALL SELECT ticket_id FROM description d WHERE NOT EXISTS (
      SELECT 1 FROM event e WHERE e.ticket_id = d.ticket_id AND e.data->>'descriptionDigest' IS NOT NULL)
    UNION ALL SELECT id FROM call c WHERE NOT EXISTS (
      SELECT 1 FROM event e WHERE e.data->>'callId' = c.id::text AND e.data ? 'callDigest')`
  const moved = await tx.$queryRaw<{ id: string }[]>`${mistimed}`
  faults.push(...moved.map(({ id }) => `call ${id}: did not come in when the log says`))
  const miscounted = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM event e JOIN call c ON c.id = (e.data->>'callId')::uuid WHERE e.data ? 'callDigest' AND
      (coalesce(e.data->>'category', c.category) <> c.category OR coalesce(e.data->'checks', '[]') <> to_jsonb(c.checks))`
  return {
    checked,
    faults: [
      ...faults,
      ...strays.map(({ id }) => `text ${id}: the log does not know it`),
      ...miscounted.map(({ id }) => `call ${id}: differs from its event`),
    ],
  }
}

/** An erased call keeps its row for the statistics, but neither words nor salt: nothing is left to compare. */
const isAsLogged = ({ parts, salt, digest }: TextRow): boolean =>
  digestOf(salt, parts) === digest || (salt.length === 0 && parts.every((part) => part === null))
