import type { eraseReasons } from '#contracts/api/caller-endpoints.ts'
import { refuse } from '#domain/refusal.ts'
import { isOpen, type TicketStatus } from '#domain/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import { normalisePhone } from '../phone.ts'
import { dropCallbacks } from './drop-callbacks.ts'

type Erasure = { readonly phone?: string; readonly callId?: string; readonly reason: (typeof eraseReasons)[number] }
type Erased = { readonly calls: number; readonly blocks: number }

const noSalt = () => new Uint8Array(0)

/**
 * Erases a caller (UU PDP 27/2022): name, number and note of every call of a number, or of one call, and the number in
 * its blocks. Calls stay as numbers for the statistics; with the salt goes the last way to guess the words from the log.
 * Refuses whoever is no admin, a caller nobody knows, and one whose ticket is still open (`caller-needed`): somebody may
 * have to call back. Whoever was still to be called back is not any more. A description that names a person is not touched: it is edited in its ticket.
 */
export const eraseCaller = (actor: Actor, { phone: typed, callId, reason }: Erasure, now: Date): Promise<Outcome<Erased>> =>
  transaction(async (tx) => {
    if (actor.role !== 'admin') return refuse('forbidden')
    const phone = typed === undefined ? null : normalisePhone(typed)
    const calls = await tx.call.findMany({
      where: { ...(phone === null ? { id: callId ?? '' } : { caller: { phone } }), salt: { not: noSalt() } },
      select: { id: true, callerId: true, ticket: { select: { status: true } } },
    })
    const blocks = phone === null ? [] : await tx.numberBlock.findMany({ where: { phone }, select: { id: true } })
    if (calls.length + blocks.length === 0) return refuse('not-found')
    if (calls.some(({ ticket }) => ticket && isOpen(ticket.status as TicketStatus))) return refuse('caller-needed')
    const ids = calls.map(({ id }) => id)
    const blockIds = blocks.map(({ id }) => id)
    await empty(tx, ids, calls.map(({ callerId }) => callerId).filter((id) => id !== null), blockIds, now)
    await append(tx, { kind: 'caller.erased', at: now, actor, view: null, data: { callIds: ids, blockIds, reason }, audience: [] })
    await dropCallbacks(tx, actor, ids, 'erased', now)
    return done({ calls: ids.length, blocks: blockIds.length })
  })

async function empty(tx: Tx, calls: string[], callers: string[], blocks: string[], now: Date): Promise<void> {
  await tx.caller.updateMany({ where: { id: { in: callers } }, data: { phone: null, name: null, erasedAt: now } })
  await tx.call.updateMany({ where: { id: { in: calls } }, data: { note: null, salt: noSalt() } })
  await tx.numberBlock.updateMany({ where: { id: { in: blocks } }, data: { phone: null, reason: null, liftReason: null, salt: noSalt() } })
}
