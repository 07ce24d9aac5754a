import type { UnitTrack } from '#contracts/unit.ts'
import { uuid } from '#contracts/scalars.ts'
import { scopeOf } from '#domain/access.ts'
import { refuse } from '#domain/refusal.ts'
import { mostTrackPoints, periodFault, trackRoles } from '#domain/track.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { unitsIn } from './scope-filter.ts'

/**
 * Where a unit was over a period, by its callsign or id; none where its positions were not kept, or no longer are. Refuses
 * call-takers, units that the actor does not see, periods that run backwards or are too long, and a callsign of two agencies.
 */
export async function unitTrack(actor: Actor, name: string, period: { readonly from: string; readonly to: string }): Promise<Outcome<UnitTrack>> {
  if (!trackRoles.some((role) => role === actor.role)) return refuse('forbidden')
  const [from, to] = [new Date(period.from), new Date(period.to)]
  const fault = periodFault(from.getTime(), to.getTime())
  if (fault !== null) return refuse('validation-failed', { errors: [{ field: 'to', code: fault }] })
  const id = uuid.safeParse(name)
  const [unit, another] = await prisma().unit.findMany({
    where: { AND: [id.success ? { id: id.data } : { callsign: name.toUpperCase() }, unitsIn(scopeOf(actor))] },
    select: { id: true, agencyCode: true, callsign: true, kind: true },
  })
  if (unit === undefined) return refuse('not-found')
  if (another !== undefined) return refuse('callsign-shared', { errors: [{ field: 'callsign', code: 'callsign-shared' }] })
  const points = await prisma().trackPoint.findMany({
    where: { unitId: unit.id, at: { gte: from, lte: to } },
    select: { at: true, lat: true, lng: true, heading: true, speed: true },
    orderBy: { at: 'asc' },
    take: mostTrackPoints,
  })
  return done({
    unit: { id: unit.id, agency: unit.agencyCode, callsign: unit.callsign, kind: unit.kind },
    from: from.toISOString(),
    to: to.toISOString(),
    points: points.map(({ at, ...point }) => ({ ...point, at: at.toISOString() })),
  })
}
