import type { eraseReasons } from '#contracts/api/caller-endpoints.ts'
import { refuse } from '#domain/refusal.ts'
import { openStatuses } from '#domain/ticket.ts'
import { attachmentStore } from '../attachments/store.ts'
import { settle, unsettle } from '../attachments/unsettled.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import { normalisePhone } from '../phone.ts'
import { standingTickets } from '../queries/callback-rows.ts'
import { dropCallbacks } from './drop-callbacks.ts'
import { markRemoved } from './remove-attachment.ts'

type Erasure = { readonly phone?: string; readonly callId?: string; readonly reason: (typeof eraseReasons)[number] }
type Erased = { readonly calls: number; readonly blocks: number; readonly attachments: number }

const noSalt = () => new Uint8Array(0)

/**
 * Erases a caller (UU PDP 27/2022): name, number and note of every call of a number, or of one call, and the number in
 * its blocks. Calls stay as numbers for the statistics; with the salt goes the last way to guess the words from the log.
 * Photos that a caller sent to those tickets go as well, their files included: which caller it was is not kept (decision 030).
 * Refuses whoever is no admin, a caller nobody knows, and one whose ticket is still open (`caller-needed`): somebody may
 * have to call back. Whoever was still to be called back is not any more. A description that names a person is not touched: it is edited in its ticket.
 */
export async function eraseCaller(actor: Actor, erasure: Erasure, now: Date): Promise<Outcome<Erased>> {
  if (actor.role !== 'admin') return refuse('forbidden')
  const outcome = await transaction((tx) => erase(tx, actor, erasure, now))
  if (!outcome.ok) return outcome
  const { calls, blocks, photos } = outcome.value
  for (const id of photos) await attachmentStore().remove(id)
  await settle(photos)
  return done({ calls, blocks, attachments: photos.length })
}

async function erase(tx: Tx, actor: Actor, { phone: typed, callId, reason }: Erasure, now: Date) {
  const phone = typed === undefined ? null : normalisePhone(typed)
  const known = { ...(phone === null ? { id: callId ?? '' } : { caller: { phone } }), salt: { not: noSalt() } }
  await lock(tx, (await tx.call.findMany({ where: known, select: { id: true } })).map(({ id }) => id))
  const calls = await tx.call.findMany({ where: known, select: { id: true, callerId: true, ticketId: true } })
  const blocks = phone === null ? [] : await tx.numberBlock.findMany({ where: { phone }, select: { id: true } })
  if (calls.length + blocks.length === 0) return refuse('not-found')
  const tickets = calls.map(({ ticketId }) => ticketId).filter((id) => id !== null)
  if (await someOpen(tx, tickets)) return refuse('caller-needed')
  const ids = calls.map(({ id }) => id)
  const blockIds = blocks.map(({ id }) => id)
  await empty(tx, ids, calls.map(({ callerId }) => callerId).filter((id) => id !== null), blockIds, now)
  const photos = await removePhotos(tx, tickets, actor.id, now)
  const data = { callIds: ids, blockIds, ...(photos.length > 0 && { attachmentIds: photos }), reason }
  await append(tx, { kind: 'caller.erased', at: now, actor, view: null, data, audience: [] })
  await dropCallbacks(tx, actor, ids, 'erased', now)
  return done({ calls: ids.length, blocks: blockIds.length, photos })
}

/**
 * Whoever puts a caller right, asks to be called back, or calls back at this moment comes before or after it. All that the
 * erasure changes is locked before its first event, in the order of everybody: calls, callbacks, the log.
 */
async function lock(tx: Tx, calls: string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM call WHERE id = ANY(${calls}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM callback WHERE call_id = ANY(${calls}::uuid[]) ORDER BY id FOR UPDATE`
}

/** Whether work goes on for one of these tickets, or for the one it was merged into. */
async function someOpen(tx: Tx, tickets: string[]): Promise<boolean> {
  const standing = [...(await standingTickets(tx, tickets)).values()]
  return (await tx.ticket.count({ where: { id: { in: standing }, status: { in: [...openStatuses] } } })) > 0
}

async function removePhotos(tx: Tx, tickets: string[], by: string, now: Date): Promise<string[]> {
  const rows = await tx.attachment.findMany({ where: { ticketId: { in: tickets }, source: 'caller', removedAt: null }, select: { id: true } })
  const photos = rows.map(({ id }) => id)
  await unsettle(photos)
  await markRemoved(tx, photos, { reason: 'caller-erased', by, now })
  return photos
}

async function empty(tx: Tx, calls: string[], callers: string[], blocks: string[], now: Date): Promise<void> {
  await tx.caller.updateMany({ where: { id: { in: callers } }, data: { phone: null, name: null, erasedAt: now } })
  await tx.call.updateMany({ where: { id: { in: calls } }, data: { note: null, salt: noSalt() } })
  await tx.numberBlock.updateMany({ where: { id: { in: blocks } }, data: { phone: null, reason: null, liftReason: null, salt: noSalt() } })
}
