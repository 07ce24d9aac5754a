import type { Actor } from '../auth/actor.ts'
import type { Tx } from '../db/transaction.ts'
import { append, type NewEvent } from '../log/append.ts'
import type { UnitState } from './lock-units.ts'

/** Appends `unit.changed` with the status that the unit now has, and what more is to be said: the ticket that brought it about, or what it was changed to. */
export const appendUnitChanged = (
  tx: Tx,
  { id: unitId, agency, callsign, status, outReason }: UnitState,
  actor: Actor | null,
  now: Date,
  more: NewEvent['data'] = {},
): Promise<number> =>
  append(tx, {
    kind: 'unit.changed',
    at: now,
    actor,
    view: null,
    data: { unitId, agency, callsign, status, ...(outReason !== null && { reason: outReason }), ...more },
    audience: [agency],
  })
