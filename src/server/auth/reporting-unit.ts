import { timingSafeEqual } from 'node:crypto'
import { uuid } from '#contracts/scalars.ts'
import type { Branded } from '#domain/branded.ts'
import { refuse } from '#domain/refusal.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import type { Actor } from './actor.ts'
import { tokenDigest } from './authenticate.ts'

/** A unit whose position somebody may report, and whether its own tracker does or a person's phone. Only this module mints one: to forget the check does not compile. */
export type ReportingUnit = Branded<{ readonly id: string; readonly by: 'tracker' | 'person' }, 'ReportingUnit'>

/**
 * The unit of this id or callsign, for whoever shows its tracker's token, or for a person of its agency. An unknown unit
 * and a wrong token look the same from outside.
 */
export async function reportingUnit(
  name: string,
  { token, actor }: { readonly token: string | undefined; readonly actor: Actor | null },
): Promise<Outcome<ReportingUnit>> {
  const id = uuid.safeParse(name)
  const candidates = await prisma().unit.findMany({
    where: { active: true, ...(id.success ? { id: id.data } : { callsign: name.toUpperCase() }) },
    select: { id: true, agencyCode: true, trackDigest: true },
  })
  if (token !== undefined) {
    const digest = tokenDigest(token)
    const unit = candidates.find(({ trackDigest }) => trackDigest !== null && timingSafeEqual(trackDigest, digest))
    return unit === undefined ? refuse('unauthenticated') : done({ id: unit.id, by: 'tracker' } as ReportingUnit)
  }
  if (actor === null) return refuse('unauthenticated')
  const unit = candidates.find(({ agencyCode }) => agencyCode === actor.agency)
  return unit === undefined ? refuse('forbidden') : done({ id: unit.id, by: 'person' } as ReportingUnit)
}
