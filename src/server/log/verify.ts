import { createHash } from 'node:crypto'
import type { TicketView } from '#contracts/ticket.ts'
import { prisma } from '../db/prisma.ts'
import { ticketInclude, toView } from '../queries/ticket-rows.ts'
import { digestOf } from './seal.ts'

const batch = 2_000
const firstHash = createHash('sha256').update('siaga-112').digest('hex')

export type Verdict = {
  readonly events: number
  readonly tickets: number
  readonly texts: number
  readonly faults: readonly string[]
}

type ChainRow = { seq: bigint; text: string; prev: string; hash: string }

/**
 * Walks the whole log and says what is wrong with it: a hash that does not fit its event, a link that does not fit the
 * event before, a gap in `seq`, a ticket whose rows differ from its last event, a text that differs from its digest.
 */
export async function verifyLog(onProgress: (events: number) => void = () => undefined): Promise<Verdict> {
  const chain = await walkChain(onProgress)
  const tickets = await compareTickets()
  const texts = await compareTexts()
  return {
    events: chain.checked,
    tickets: tickets.checked,
    texts: texts.checked,
    faults: [...chain.faults, ...tickets.faults, ...texts.faults],
  }
}

async function walkChain(onProgress: (events: number) => void) {
  const faults: string[] = []
  let checked = 0
  let seq = 0
  let hash = firstHash
  for (;;) {
    const rows = await prisma().$queryRaw<ChainRow[]>`
      SELECT seq, event_text(e) AS text, encode(prev_hash, 'hex') AS prev, encode(hash, 'hex') AS hash
      FROM event e WHERE seq > ${seq} ORDER BY seq LIMIT ${batch}`
    for (const row of rows) {
      const here = Number(row.seq)
      if (here !== seq + 1) faults.push(`event ${String(seq + 1)}: missing (the next is ${String(here)})`)
      if (row.prev !== hash) faults.push(`event ${String(here)}: does not follow from the event before it`)
      if (createHash('sha256').update(row.text).digest('hex') !== row.hash)
        faults.push(`event ${String(here)}: its content was changed`)
      seq = here
      hash = row.hash
    }
    checked += rows.length
    onProgress(checked)
    if (rows.length < batch) return { checked, faults }
  }
}

async function compareTickets() {
  const faults: string[] = []
  let checked = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await prisma().ticket.findMany({
      where: { id: { gt: after } },
      include: ticketInclude,
      orderBy: { id: 'asc' },
      take: batch,
    })
    const last = await prisma().$queryRaw<{ ticket_id: string; view: TicketView }[]>`
      SELECT t.id AS ticket_id, e.view FROM unnest(${rows.map(({ id }) => id)}::uuid[]) AS t(id)
      CROSS JOIN LATERAL (SELECT view FROM event WHERE ticket_id = t.id ORDER BY seq DESC LIMIT 1) e`
    const views = new Map(last.map((row) => [row.ticket_id, row.view]))
    for (const row of rows) {
      const view = views.get(row.id)
      if (view === undefined) faults.push(`ticket ${row.number}: has no event`)
      else if (canonical(view) !== canonical(toView(row))) faults.push(`ticket ${row.number}: differs from its last event`)
    }
    checked += rows.length
    const end = rows.at(-1)
    if (end === undefined || rows.length < batch) return { checked, faults }
    after = end.id
  }
}

/** Texts that still exist must be those whose digest the log holds; erased ones have no row and are not asked for. */
async function compareTexts() {
  const notes = await prisma().$queryRaw<{ id: string; text: string; salt: Uint8Array; digest: string }[]>`
    SELECT n.id, n.text, n.salt, e.data->>'noteDigest' AS digest
    FROM event e JOIN note n ON n.id = (e.data->>'noteId')::uuid WHERE e.data ? 'noteId'`
  const descriptions = await prisma().$queryRaw<{ id: string; text: string; salt: Uint8Array; digest: string | null }[]>`
    SELECT d.ticket_id AS id, d.text, d.salt, (
      SELECT e.data->>'descriptionDigest' FROM event e
      WHERE e.ticket_id = d.ticket_id AND e.data ? 'descriptionDigest' ORDER BY e.seq DESC LIMIT 1) AS digest
    FROM description d`
  const wrong = [...notes, ...descriptions].filter((row) => digestOf(row.salt, [row.text]) !== row.digest)
  return {
    checked: notes.length + descriptions.length,
    faults: wrong.map(({ id }) => `text ${id}: differs from its digest in the log`),
  }
}

/** JSON with its keys in order, so that two equal values read the same. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
