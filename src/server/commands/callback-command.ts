import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { checkCallback, type CallbackState } from '#domain/callback.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { isCentreRole } from '#domain/roles.ts'
import type { EventKind } from '#contracts/event.ts'
import type { Actor } from '../auth/actor.ts'
import type { Prisma } from '../db/dialect.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { standingTickets, toCallbacks, type CallbackRow } from '../queries/callback-rows.ts'
import { claimKey } from './claim-key.ts'
import { changed, changeTicketIn } from './ticket-command.ts'

export type CallbackChange = { readonly ok: true; readonly kind: EventKind; readonly data?: Readonly<Record<string, unknown>>; readonly set: Prisma.CallbackUncheckedUpdateInput }

/**
 * The one way to change a callback: locks it, refuses one that is closed or that somebody else has in hand (with the
 * callback as it stands), lets `change` decide, and appends the event to the ticket whose outcome is told. `null` from
 * `change`, or the same key again: nothing is to be done.
 */
export const changeCallback = (
  actor: Actor,
  id: string,
  key: string | null,
  now: Date,
  change: (row: CallbackRow) => CallbackChange | Refusal | null,
): Promise<Outcome<Callback>> =>
  transaction<Callback>(async (tx) => {
    if (!isCentreRole(actor.role)) return refuse('forbidden')
    const earlier = await claimKey(tx, key, id, now)
    if (earlier !== null) return asItStands(tx, earlier)
    const [home] = await tx.$queryRaw<{ ticket_id: string }[]>`SELECT ticket_id FROM callback WHERE id = ${id}::uuid`
    if (home === undefined) return refuse('not-found')
    const ticketId = (await standingTickets(tx, [home.ticket_id])).get(home.ticket_id) ?? home.ticket_id
    const standsAlready = new Set<string>()
    // The ticket is locked before the callback, as everywhere.
    const outcome = await changeTicketIn(tx, actor, ticketId, now, async () => {
      await tx.$queryRaw`SELECT 1 FROM callback WHERE id = ${id}::uuid FOR UPDATE`
      const row = await tx.callback.findUniqueOrThrow({ where: { id } })
      const held = row.takenById === null || row.takenAt === null ? null : { id: row.takenById, at: row.takenAt }
      const verdict = checkCallback(row.state as CallbackState, held, actor, now)
      if (verdict !== 'allowed') return refuse(verdict, { extra: { callback: (await toCallbacks(tx, [row]))[0] } })
      const decided = change(row)
      if (decided === null) {
        standsAlready.add(id)
        return refuse('invalid-transition')
      }
      if (!decided.ok) return decided
      await tx.callback.update({ where: { id }, data: decided.set })
      return changed(decided.kind, { callbackId: id, callId: row.callId, ...decided.data })
    })
    if (!outcome.ok && !standsAlready.has(id)) return outcome
    return asItStands(tx, id)
  })

async function asItStands(tx: Tx, id: string): Promise<Outcome<Callback>> {
  const row = await tx.callback.findUnique({ where: { id } })
  const [callback] = row === null ? [] : await toCallbacks(tx, [row])
  return callback ? done(callback) : refuse('not-found')
}
