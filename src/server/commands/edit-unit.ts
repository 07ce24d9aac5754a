import type { ApiRequest } from '#contracts/api/endpoints.ts'
import type { Unit } from '#contracts/unit.ts'
import { scopeOf } from '#domain/access.ts'
import { isWithin } from '#domain/geo.ts'
import { refuse, type FieldError } from '#domain/refusal.ts'
import { keepsUnitsOf } from '#domain/unit.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { unitsIn } from '../queries/scope-filter.ts'
import { toUnit, unitInclude } from '../queries/unit-rows.ts'
import { appendUnitChanged } from './append-unit-changed.ts'
import { lockUnits } from './lock-units.ts'

type Edit = ApiRequest<'PATCH /units/{id}'>['body']

/**
 * Changes where a unit waits for work and how many of which role are aboard; what is left out stays. From then on the city pack
 * leaves both alone. What is as it was leaves no event. Refused for units of other agencies (`not-found`), to call-takers, for a
 * point outside of the city and a role that the city pack has not.
 */
export const editUnit = (actor: Actor, unitId: string, edit: Edit, now: Date): Promise<Outcome<Unit>> =>
  transaction(async (tx) => {
    const [unit] = await lockUnits(tx, [unitId])
    const row = await tx.unit.findFirst({ where: { AND: [{ id: unitId, active: true }, unitsIn(scopeOf(actor))] }, include: unitInclude })
    if (unit === undefined || row === null) return refuse('not-found')
    if (!keepsUnitsOf(actor, unit.agency)) return refuse('forbidden')
    const errors = faultsOf(edit)
    if (errors.length > 0) return refuse('validation-failed', { errors })

    const before = toUnit(row)
    const { base = before.base, basePosition = before.basePosition } = edit
    const crew = edit.crew === undefined ? before.crew : aboard(edit.crew)
    if (JSON.stringify([base, basePosition, sorted(crew)]) === JSON.stringify([before.base, before.basePosition, sorted(before.crew)])) return done(before)
    const updated = await tx.unit.update({
      where: { id: unitId },
      data: { base, baseLat: basePosition?.lat ?? null, baseLng: basePosition?.lng ?? null, crew, editedAt: now },
      include: unitInclude,
    })
    await appendUnitChanged(tx, unit, actor, now, { base, basePosition, crew })
    return done(toUnit(updated))
  })

function faultsOf({ basePosition, crew = {} }: Edit): FieldError[] {
  const { city, fleet } = loadCity()
  const unknown = Object.keys(crew).filter((role) => !fleet.crewRoles.some(({ code }) => code === role))
  return [
    ...(basePosition && !isWithin(basePosition, city.bounds) ? [{ field: 'basePosition', code: 'outside' }] : []),
    ...unknown.map((role) => ({ field: `crew.${role}`, code: 'unknown-role' })),
  ]
}

/** Roles of which somebody is aboard. */
const aboard = (crew: Readonly<Record<string, number>>) => Object.fromEntries(Object.entries(crew).filter(([, count]) => count > 0))

const sorted = (crew: Readonly<Record<string, number>>) => Object.entries(crew).sort(([one], [other]) => (one < other ? -1 : 1))
