import type { UnitPosition } from '#contracts/socket.ts'
import { prisma } from '../db/prisma.ts'

/** Where these units were last, or all units for `null`, with the agency of each, for whoever decides who may see it. */
export async function latestPositions(
  unitIds: readonly string[] | null,
): Promise<{ readonly agency: string; readonly position: UnitPosition }[]> {
  const rows = await prisma().unitPosition.findMany({
    where: { unit: { active: true }, ...(unitIds && { unitId: { in: [...unitIds] } }) },
    include: { unit: { select: { agencyCode: true } } },
  })
  return rows.map(({ unitId, lat, lng, at, heading, unit }) => ({
    agency: unit.agencyCode,
    position: { unitId, lat, lng, at: at.toISOString(), heading },
  }))
}
