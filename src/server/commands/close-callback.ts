import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { afterCall, type CallbackOutcome } from '#domain/callback.ts'
import { originalTime } from '#domain/original-time.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { changeCallback } from './callback-command.ts'

type Ended = { readonly outcome: CallbackOutcome; readonly receivedAt?: string | undefined; readonly sentAt?: string | undefined }

/**
 * Writes down how a call back went: it is done, or, not answered, comes again until three calls were in vain. A call made
 * while there was no line counts for when it was made: see `originalTime` for the times it refuses. The same key again
 * gives the callback as it stands. Refused once it is closed, and while somebody else has it in hand (`invalid-transition`).
 */
export const closeCallback = (actor: Actor, id: string, { outcome, receivedAt, sentAt }: Ended, key: string | null, now: Date): Promise<Outcome<Callback>> =>
  changeCallback(actor, id, key, now, (row) => {
    const at = originalTime({ ...(receivedAt !== undefined && { receivedAt }), ...(sentAt !== undefined && { sentAt }) }, now)
    if (!at.ok) return at
    const { state, tries, dueAt } = afterCall(row.tries, outcome, at.value)
    const released = { takenAt: null, takenById: null }
    if (dueAt !== null) return { ok: true, kind: 'callback.tried', data: { outcome, tries, callbackDueAt: dueAt.toISOString() }, set: { tries, dueAt, ...released } }
    const data = { outcome, tries, doneAt: at.value.toISOString() }
    return { ok: true, kind: 'callback.done', data, set: { state, tries, doneAt: at.value, doneById: actor.id, ...released } }
  })
