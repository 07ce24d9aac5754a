import type { Unit } from '#contracts/unit.ts'
import type { UnitStatus } from '#domain/unit.ts'
import type { Prisma } from '../db/dialect.ts'

/** What must be read with a unit to show it. */
export const unitInclude = { position: true } as const satisfies Prisma.UnitInclude

/** The unit as a reader gets it. */
export const toUnit = (row: Prisma.UnitGetPayload<{ include: typeof unitInclude }>): Unit => ({
  id: row.id,
  agency: row.agencyCode,
  callsign: row.callsign,
  kind: row.kind,
  base: row.base,
  status: row.status as UnitStatus,
  statusAt: row.statusAt.toISOString(),
  position: row.position && {
    lat: row.position.lat,
    lng: row.position.lng,
    at: row.position.at.toISOString(),
    heading: row.position.heading,
    speed: row.position.speed,
  },
})
