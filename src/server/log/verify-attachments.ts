import { createHash } from 'node:crypto'
import { attachmentStore } from '../attachments/store.ts'
import { prisma } from '../db/prisma.ts'
import type { Tx } from '../db/transaction.ts'
import type { AttachmentRow } from '../queries/attachment-rows.ts'

const batch = 500

type Told = { id: string; ticket_id: string; source: string; digest: string; at: Date; taken_at: Date }

/**
 * Each attachment must stand as its events leave it, and its pictures must be the ones it was added with: every file is read. One that
 * is removed must have none.
 */
export async function compareAttachments(tx: Tx): Promise<{ checked: number; faults: string[] }> {
  const told = await tx.$queryRaw<Told[]>`
    SELECT data->>'attachmentId' AS id, ticket_id, data->>'source' AS source, data->>'digest' AS digest, at,
      coalesce((data->>'takenAt')::timestamptz, at) AS taken_at
    FROM event WHERE kind = 'attachment.added' ORDER BY seq`
  const removals = await tx.$queryRaw<{ id: string }[]>`
    SELECT data->>'attachmentId' AS id FROM event WHERE kind = 'attachment.removed'
    UNION ALL SELECT jsonb_array_elements_text(data->'attachmentIds') FROM event WHERE kind = 'caller.erased' AND data ? 'attachmentIds'`
  const added = new Map(told.map((event) => [event.id, event]))
  const removed = new Set(removals.map(({ id }) => id))
  const faults: string[] = []
  let checked = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await tx.attachment.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: batch })
    for (const row of rows) {
      const found = [...faultsOfRow(row, added.get(row.id), removed.has(row.id)), ...(await faultsOfFiles(row))]
      faults.push(...found.map((fault) => `attachment ${row.id}: ${fault}`))
      added.delete(row.id)
    }
    checked += rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) break
    after = last.id
  }
  return { checked, faults: [...faults, ...[...added.keys()].map((id) => `attachment ${id}: its row is gone`)] }
}

function faultsOfRow(row: AttachmentRow, told: Told | undefined, isRemoved: boolean): string[] {
  if (told === undefined) return ['the log does not know it']
  const agrees =
    told.ticket_id === row.ticketId && told.source === row.source && told.digest === hex(row.digest) &&
    told.at.getTime() === row.at.getTime() && told.taken_at.getTime() === row.takenAt.getTime() && isRemoved === (row.removedAt !== null)
  return agrees ? [] : ['differs from its events']
}

async function faultsOfFiles(row: AttachmentRow): Promise<string[]> {
  const faults: string[] = []
  for (const [picture, digest] of [['photo', row.digest], ['thumbnail', row.thumbnailDigest]] as const) {
    const bytes = await attachmentStore().read(row.id, picture)
    if (row.removedAt !== null) {
      if (bytes !== null) faults.push(`its ${picture} was removed and is still there`)
    } else if (bytes === null) {
      // What is compared is a moment that is past; people go on working.
      if (await stillStands(row.id)) faults.push(`its ${picture} is missing`)
    } else if (createHash('sha256').update(bytes).digest('hex') !== hex(digest)) {
      faults.push(`its ${picture} is not the one that was added`)
    }
  }
  return faults
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const stillStands = async (id: string) => (await prisma().attachment.count({ where: { id, removedAt: null } })) > 0
