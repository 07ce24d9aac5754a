import type { Callback } from '#contracts/api/callback-endpoints.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { changeCallback } from './callback-command.ts'

/** Lets a callback go that one has in hand, without a word of how it went: others can take it at once. One that is not in one's hand is left as it is. */
export const releaseCallback = (actor: Actor, id: string, now: Date): Promise<Outcome<Callback>> =>
  changeCallback(actor, id, null, now, ({ takenById }) =>
    takenById === actor.id ? { ok: true, kind: 'callback.released', set: { takenAt: null, takenById: null } } : null,
  )
