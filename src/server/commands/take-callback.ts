import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { isHeldByOther } from '#domain/callback.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { changeCallback } from './callback-command.ts'

/**
 * Takes a callback in hand for ten minutes, so that nobody else calls too; a second time within them changes nothing. Refused while
 * somebody else has it, but to a lead, and once it is closed (`invalid-transition`).
 */
export const takeCallback = (actor: Actor, id: string, now: Date): Promise<Outcome<Callback>> =>
  changeCallback(actor, id, null, now, ({ takenById, takenAt }) => {
    // Whom nobody else would be refused for has let it go: it is taken anew.
    const stillMine = takenById === actor.id && takenAt !== null && isHeldByOther({ id: actor.id, at: takenAt }, '', now)
    return stillMine ? null : { ok: true, kind: 'callback.taken', set: { takenAt: now, takenById: actor.id } }
  })
