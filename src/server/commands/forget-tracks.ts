import { prisma } from '../db/prisma.ts'

const dayMs = 86_400_000

/**
 * Deletes where units were more than `days` days ago: what is no longer needed of people's movements is not kept (UU PDP
 * 27/2022, article 43). Where each was last stays. Unit by unit, so that the index finds what is due and no lock lasts.
 * @returns how many points were deleted
 */
export async function forgetTracks(days: number, now: Date): Promise<number> {
  const before = new Date(now.getTime() - days * dayMs)
  let forgotten = 0
  for (const { id } of await prisma().unit.findMany({ select: { id: true } })) {
    forgotten += (await prisma().trackPoint.deleteMany({ where: { unitId: id, at: { lt: before } } })).count
  }
  return forgotten
}
