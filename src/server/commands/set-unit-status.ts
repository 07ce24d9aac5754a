import type { Unit } from '#contracts/unit.ts'
import { scopeOf } from '#domain/access.ts'
import { refuse } from '#domain/refusal.ts'
import { checkUnitStatus, type SettableUnitStatus, type UnitOutReason } from '#domain/unit.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { unitsIn } from '../queries/scope-filter.ts'
import { toUnit, unitInclude } from '../queries/unit-rows.ts'
import { appendUnitChanged } from './append-unit-changed.ts'
import { lockUnits } from './lock-units.ts'

/** Sets a unit's status, with the reason where it goes out of service. The status that it already has is no change and leaves no event. */
export const setUnitStatus = (
  actor: Actor,
  unitId: string,
  status: SettableUnitStatus,
  now: Date,
  reason: UnitOutReason | null = null,
): Promise<Outcome<Unit>> =>
  transaction(async (tx) => {
    const [unit] = await lockUnits(tx, [unitId])
    const row = await tx.unit.findFirst({
      where: { AND: [{ id: unitId, active: true }, unitsIn(scopeOf(actor))] },
      include: unitInclude,
    })
    if (unit === undefined || row === null) return refuse('not-found')
    const verdict = checkUnitStatus({ agency: unit.agency, onTicket: unit.assignmentId !== null }, status, actor)
    if (verdict !== 'allowed') return refuse(verdict)
    const outReason = status === 'out_of_service' ? reason : null
    if (unit.status === status && unit.outReason === outReason) return done(toUnit(row))

    const updated = await tx.unit.update({ where: { id: unitId }, data: { status, outReason, statusAt: now }, include: unitInclude })
    await appendUnitChanged(tx, { ...unit, status, outReason }, actor, now)
    return done(toUnit(updated))
  })
