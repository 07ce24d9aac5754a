import type { ApiOutput } from '#contracts/api/endpoints.ts'
import { scopeOf } from '#domain/access.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { unitsIn } from './scope-filter.ts'
import { toUnit, unitInclude } from './unit-rows.ts'

/** The units the actor may see, by agency in the city's order and then by callsign. */
export async function listUnits(actor: Actor): Promise<ApiOutput<'GET /units'>> {
  const rows = await prisma().unit.findMany({
    where: { AND: [{ active: true }, unitsIn(scopeOf(actor))] },
    include: unitInclude,
    orderBy: [{ agency: { position: 'asc' } }, { callsign: 'asc' }],
  })
  return { items: rows.map(toUnit) }
}
