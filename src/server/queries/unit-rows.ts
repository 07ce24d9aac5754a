import type { Unit } from '#contracts/unit.ts'
import type { AssignmentStatus } from '#domain/assignment.ts'
import type { Priority } from '#domain/priority.ts'
import type { UnitOutReason, UnitStatus } from '#domain/unit.ts'
import type { Prisma } from '../db/dialect.ts'

/** What must be read with a unit to show it. */
export const unitInclude = {
  position: true,
  assignment: { select: { status: true, ticket: { select: { id: true, number: true, typeCode: true, priority: true } } } },
} as const satisfies Prisma.UnitInclude

/** The unit as a reader gets it. */
export const toUnit = (row: Prisma.UnitGetPayload<{ include: typeof unitInclude }>): Unit => ({
  id: row.id,
  agency: row.agencyCode,
  callsign: row.callsign,
  kind: row.kind,
  base: row.base,
  status: row.status as UnitStatus,
  statusAt: row.statusAt.toISOString(),
  outReason: row.outReason as UnitOutReason | null,
  crew: row.crew as Unit['crew'],
  basePosition: row.baseLat === null || row.baseLng === null ? null : { lat: row.baseLat, lng: row.baseLng },
  task: row.assignment && {
    ticketId: row.assignment.ticket.id,
    number: row.assignment.ticket.number,
    type: row.assignment.ticket.typeCode,
    priority: row.assignment.ticket.priority as Priority,
    assignment: row.assignment.status as AssignmentStatus,
  },
  position: row.position && {
    lat: row.position.lat,
    lng: row.position.lng,
    at: row.position.at.toISOString(),
    heading: row.position.heading,
    speed: row.position.speed,
  },
})
