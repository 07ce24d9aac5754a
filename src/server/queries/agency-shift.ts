import type { AgencyShift } from '#contracts/api/agency-endpoints.ts'
import { refuse } from '#domain/refusal.ts'
import { mayReadFigures } from '#domain/response-times.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { toShifts } from './shift-rows.ts'

const dayMs = 86_400_000
const mostLeft = 3

/**
 * Who of an agency is on duty, the notes that its shifts of the last day left, and the figures of the current shift: since the
 * actor signed on, or, for whoever is not on duty, since the first of those who are. Refused to other agencies.
 */
export async function agencyShift(actor: Actor, agency: string, now: Date): Promise<Outcome<AgencyShift>> {
  if (!mayReadFigures(actor, agency)) return refuse('forbidden')
  const db = prisma()
  if ((await db.agency.count({ where: { code: agency } })) === 0) return refuse('not-found')
  const [onDuty, left] = await Promise.all([
    db.shift.findMany({ where: { agencyCode: agency, endedAt: null }, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] }),
    db.shift.findMany({ where: { agencyCode: agency, endedAt: { gt: new Date(now.getTime() - dayMs) }, note: { not: null } }, orderBy: { endedAt: 'desc' }, take: mostLeft }),
  ])
  const since = (onDuty.find(({ userId }) => userId === actor.id) ?? onDuty[0])?.startedAt
  const [figures] = since === undefined ? [] : await figuresSince(agency, since, now)
  return done({
    agency,
    onDuty: await toShifts(db, onDuty),
    left: await toShifts(db, left),
    figures: since === undefined || figures === undefined ? null : { since: since.toISOString(), ...figures },
  })
}

const figuresSince = (agency: string, since: Date, now: Date) => prisma().$queryRaw<Omit<NonNullable<AgencyShift['figures']>, 'since'>[]>`/* agency-shift-figures */
  SELECT count(*)::int AS dispatched, count(accepted_at)::int AS accepted,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM accepted_at - dispatched_at)::float8) AS "medianAccept",
    (SELECT count(*)::int FROM assignment WHERE agency_code = ${agency} AND status IN ('pending', 'accepted', 'en_route', 'on_scene')) AS open
  FROM assignment WHERE agency_code = ${agency} AND dispatched_at >= ${since} AND dispatched_at <= ${now} AND status <> 'withdrawn'`
