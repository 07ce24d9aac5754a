import type { UnitPosition } from '#contracts/socket.ts'
import { prisma } from '../db/prisma.ts'

/** Where a unit was last, with its agency, for whoever decides who may see it. */
export type LatestPosition = { readonly agency: string; readonly position: UnitPosition }

/** Where these units were last, or all units for `null`. */
export async function latestPositions(unitIds: readonly string[] | null): Promise<LatestPosition[]> {
  const rows = await prisma().unitPosition.findMany({
    where: { unit: { active: true }, ...(unitIds && { unitId: { in: [...unitIds] } }) },
    include: { unit: { select: { agencyCode: true } } },
  })
  return rows.map(({ unitId, lat, lng, at, heading, speed, unit }) => ({
    agency: unit.agencyCode,
    position: { unitId, lat, lng, at: at.toISOString(), heading, speed },
  }))
}
