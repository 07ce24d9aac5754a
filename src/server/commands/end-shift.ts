import type { Shift } from '#contracts/api/shift-endpoints.ts'
import type { Actor } from '../auth/actor.ts'
import type { Outcome } from '../db/transaction.ts'
import { seal } from '../log/seal.ts'
import { changeShift } from './shift-command.ts'

/** Ends a shift and hands it over with a note. Refused for somebody else's, but to a supervisor, and for one that has ended. */
export const endShift = (actor: Actor, id: string, note: string | null, now: Date): Promise<Outcome<Shift>> =>
  changeShift(actor, id, 'end', now, ({ startedAt }) => {
    const sealed = note === null ? null : seal([note])
    return {
      kind: 'shift.ended',
      data: { noteOfShiftDigest: sealed?.digest ?? null },
      // The clocks of two servers differ: a shift never ends before it began.
      set: { endedAt: now < startedAt ? startedAt : now, ...(sealed && { note, salt: sealed.salt }) },
    }
  })
