import type { Shift } from '#contracts/api/shift-endpoints.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { changeShift } from './shift-command.ts'

/** Confirms having read what a shift handed over. Refused to whoever had it, while it goes on, and a second time. */
export const confirmShift = (actor: Actor, id: string, now: Date): Promise<Outcome<Shift>> =>
  changeShift(actor, id, 'confirm', now, () => ({ kind: 'shift.confirmed', set: { confirmedAt: now, confirmedById: actor.id } }))
