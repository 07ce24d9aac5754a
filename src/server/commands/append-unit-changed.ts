import type { Actor } from '../auth/actor.ts'
import type { Tx } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import type { UnitState } from './lock-units.ts'

/** Appends `unit.changed` with the status that the unit now has, and the ticket that brought it about, if one did. */
export const appendUnitChanged = (
  tx: Tx,
  { id: unitId, agency, callsign, status, outReason }: UnitState,
  actor: Actor | null,
  now: Date,
  ticketId?: string,
): Promise<number> =>
  append(tx, {
    kind: 'unit.changed',
    at: now,
    actor,
    view: null,
    data: { unitId, agency, callsign, status, ...(outReason !== null && { reason: outReason }), ...(ticketId !== undefined && { ticketId }) },
    audience: [agency],
  })
