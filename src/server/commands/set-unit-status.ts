import type { Unit } from '#contracts/unit.ts'
import { scopeOf } from '#domain/access.ts'
import { assignmentStatuses, isActive } from '#domain/assignment.ts'
import { refuse } from '#domain/refusal.ts'
import { checkUnitStatus, type SettableUnitStatus } from '#domain/unit.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { unitsIn } from '../queries/scope-filter.ts'
import { toUnit, unitInclude } from '../queries/unit-rows.ts'
import { appendUnitChanged } from './append-unit-changed.ts'
import { lockUnits } from './lock-units.ts'

/** Sets a unit's status. The status that it already has is no change and leaves no event. */
export const setUnitStatus = (
  actor: Actor,
  unitId: string,
  status: SettableUnitStatus,
  now: Date,
): Promise<Outcome<Unit>> =>
  transaction(async (tx) => {
    const [unit] = await lockUnits(tx, [unitId])
    const row = await tx.unit.findFirst({
      where: { AND: [{ id: unitId, active: true }, unitsIn(scopeOf(actor))] },
      include: unitInclude,
    })
    if (unit === undefined || row === null) return refuse('not-found')
    const live = await tx.assignment.count({ where: { unitId, status: { in: assignmentStatuses.filter(isActive) } } })
    const verdict = checkUnitStatus({ agency: unit.agency, onTicket: live > 0 }, status, actor)
    if (verdict !== 'allowed') return refuse(verdict)
    if (unit.status === status) return done(toUnit(row))

    const updated = await tx.unit.update({ where: { id: unitId }, data: { status, statusAt: now }, include: unitInclude })
    await appendUnitChanged(tx, { ...unit, status }, actor, now)
    return done(toUnit(updated))
  })
