import { createHash } from 'node:crypto'
import { snapshot, type Tx } from '../db/transaction.ts'
import { ticketInclude, toView } from '../queries/ticket-rows.ts'
import { currentView, type KeptView } from './current-view.ts'
import { compareAttachments } from './verify-attachments.ts'
import { compareBlocks } from './verify-blocks.ts'
import { compareCallbacks } from './verify-callbacks.ts'
import { compareLadders } from './verify-ladders.ts'
import { compareShifts } from './verify-shifts.ts'
import { compareTexts } from './verify-texts.ts'
import { comparePlans } from './verify-plans.ts'
import { compareUnits } from './verify-units.ts'

const batch = 2_000
const firstHash = createHash('sha256').update('siaga-112').digest('hex')

export type Verdict = {
  readonly events: number
  readonly tickets: number
  readonly texts: number
  readonly units: number
  readonly blocks: number
  readonly attachments: number
  readonly faults: readonly string[]
}

type ChainRow = { seq: bigint; text: string; prev: string; hash: string }

/**
 * Walks the whole log and says what is wrong with it: a hash that does not fit its event, a link that does not fit the
 * event before, a gap in `seq`, a ticket, unit, response plan, ladder, soft block, callback or shift whose rows differ from its last event, a text or a photo that differs from its
 * digest. All is read as it stood at one moment, so it can run while people work.
 */
export const verifyLog = (onProgress: (events: number) => void = () => undefined): Promise<Verdict> =>
  snapshot(async (tx) => {
    const chain = await walkChain(tx, onProgress)
    const tickets = await compareTickets(tx)
    const texts = await compareTexts(tx)
    const units = await compareUnits(tx)
    const blocks = await compareBlocks(tx)
    const shifts = await compareShifts(tx)
    const callbacks = await compareCallbacks(tx)
    const plans = [...(await comparePlans(tx)), ...(await compareLadders(tx))]
    const attachments = await compareAttachments(tx)
    return {
      events: chain.checked,
      tickets: tickets.checked,
      texts: texts.checked,
      units: units.checked,
      blocks: blocks.checked,
      attachments: attachments.checked,
      faults: [...chain.faults, ...tickets.faults, ...texts.faults, ...units.faults, ...blocks.faults, ...shifts.faults, ...callbacks.faults, ...plans, ...attachments.faults],
    }
  })

async function walkChain(tx: Tx, onProgress: (events: number) => void) {
  const faults: string[] = []
  let checked = 0
  let seq = 0
  let hash = firstHash
  for (;;) {
    const rows = await tx.$queryRaw<ChainRow[]>`
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

async function compareTickets(tx: Tx) {
  const faults: string[] = []
  let checked = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await tx.ticket.findMany({
      where: { id: { gt: after } },
      include: ticketInclude,
      orderBy: { id: 'asc' },
      take: batch,
    })
    const last = await tx.$queryRaw<{ ticket_id: string; view: KeptView }[]>`
      SELECT t.id AS ticket_id, e.view FROM unnest(${rows.map(({ id }) => id)}::uuid[]) AS t(id)
      CROSS JOIN LATERAL (SELECT view FROM event WHERE ticket_id = t.id ORDER BY seq DESC LIMIT 1) e`
    const views = new Map(last.map((row) => [row.ticket_id, row.view]))
    for (const row of rows) {
      const view = views.get(row.id)
      if (view === undefined) faults.push(`ticket ${row.number}: has no event`)
      else if (canonical(currentView(view)) !== canonical(toView(row))) faults.push(`ticket ${row.number}: differs from its last event`)
    }
    checked += rows.length
    const end = rows.at(-1)
    if (end === undefined || rows.length < batch) return { checked, faults }
    after = end.id
  }
}

/** JSON with its keys in order, so that two equal values read the same; what an older event does not know yet is nothing. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).filter(([, value]) => value !== null).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
