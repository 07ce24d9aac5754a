import type { Tx } from '../db/transaction.ts'
import { digestOf } from './seal.ts'

type EventRow = { kind: string; data: { blockId?: string; blockDigest?: string; reasonDigest?: string; expiresAt?: string } }
type BlockRow = Awaited<ReturnType<Tx['numberBlock']['findMany']>>[number]

/** Each soft block must stand as its events leave it, and its number and reasons must have the digests the log has of them. */
export async function compareBlocks(tx: Tx): Promise<{ checked: number; faults: string[] }> {
  const rows = await tx.numberBlock.findMany()
  const events = await tx.$queryRaw<EventRow[]>`SELECT kind, data FROM event WHERE kind LIKE 'block.%' ORDER BY seq`
  const told = Map.groupBy(events, ({ data }) => data.blockId ?? '')
  const known = new Set(rows.map(({ id }) => id))
  const gone = [...told.keys()].filter((id) => !known.has(id)).map((id) => `block ${id}: its row is gone`)
  const faults = rows.flatMap((row) => faultsOf(row, told.get(row.id) ?? []).map((fault) => `block ${row.id}: ${fault}`))
  return { checked: rows.length, faults: [...gone, ...faults] }
}

function faultsOf(row: BlockRow, events: readonly EventRow[]): string[] {
  const find = (...kinds: string[]) => events.findLast(({ kind }) => kinds.includes(kind))?.data
  const proposed = find('block.proposed')
  if (proposed === undefined) return ['the log does not know it']
  const status = events.findLast(({ kind }) => kind !== 'block.overridden')?.kind.slice('block.'.length)
  const overrides = events.filter(({ kind }) => kind === 'block.overridden').length
  const ends = find('block.approved')?.expiresAt ?? null
  const agrees = status === row.status && overrides === row.overrides && ends === (row.expiresAt?.toISOString() ?? null)
  const texts = [
    [row.phone, proposed.blockDigest],
    [row.reason, find('block.approved', 'block.declined')?.reasonDigest],
    [row.liftReason, find('block.lifted')?.reasonDigest],
  ] as const
  const erased = row.salt.length === 0 && texts.every(([text]) => text === null)
  const asLogged = texts.every(([text, digest]) => (text === null ? digest === undefined : digestOf(row.salt, [text]) === digest))
  return [...(agrees ? [] : ['differs from its last event']), ...(erased || asLogged ? [] : ['a text differs from its digest in the log'])]
}
