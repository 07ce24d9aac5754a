import { v7 as uuidv7 } from 'uuid'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'

/**
 * Brings the units of the city pack into the database, available until somebody says otherwise. Running it again leaves
 * status, token and position alone, and base and crew where somebody changed them in the console; a unit that the pack no
 * longer has is kept for old tickets but no longer offered.
 */
export async function seedUnits(now: Date): Promise<void> {
  const { units, fleet } = loadCity()
  const db = prisma()
  const edited = await db.unit.findMany({ where: { editedAt: { not: null } }, select: { agencyCode: true, callsign: true } })
  await db.$transaction([
    db.unit.updateMany({ data: { active: false } }),
    ...units.map(({ agency: agencyCode, callsign, kind, base, crew }) => {
      const place = fleet.bases.find(({ name }) => name === base)
      const own = { base, crew, baseLat: place?.lat ?? null, baseLng: place?.lng ?? null }
      const isEdited = edited.some((unit) => unit.agencyCode === agencyCode && unit.callsign === callsign)
      return db.unit.upsert({
        where: { agencyCode_callsign: { agencyCode, callsign } },
        create: { id: uuidv7(), agencyCode, callsign, statusAt: now, kind, ...own },
        update: { kind, active: true, ...(!isEdited && own) },
      })
    }),
  ])
}
