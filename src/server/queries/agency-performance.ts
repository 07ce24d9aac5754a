import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { StepFigures } from '#contracts/api/agency-endpoints.ts'
import { usualLadders } from '#domain/ladder.ts'
import { priorities } from '#domain/priority.ts'
import { refuse } from '#domain/refusal.ts'
import { figureSpans, mayReadFigures, type FigureSpan } from '#domain/response-times.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'

type Counts = ApiOutput<'GET /agencies/{code}/performance'>['counts']
type Row = Omit<StepFigures, 'target'> & { readonly least: number; readonly most: number }

/**
 * An agency's response times over a span of days of the city, by priority: from being sent to accepting, from accepting to
 * departing, from departing to arriving, each against what the ladder asks for the ticket's type and priority now. A step
 * that is still to be taken counts once its time is over: silence improves no figure. Refused to other agencies.
 */
export async function agencyPerformance(
  actor: Actor,
  agency: string,
  span: FigureSpan,
  now: Date,
): Promise<Outcome<ApiOutput<'GET /agencies/{code}/performance'>>> {
  if (!mayReadFigures(actor, agency)) return refuse('forbidden')
  if ((await prisma().agency.count({ where: { code: agency } })) === 0) return refuse('not-found')
  const since = await startOf(span, now)
  const [steps, [counts]] = await Promise.all([stepFigures(agency, since, now), countsOf(agency, since, now)])
  return done({
    agency,
    span,
    since: since.toISOString(),
    until: now.toISOString(),
    counts: counts ?? { dispatched: 0, declined: 0, completed: 0, open: 0 },
    steps: steps.map(({ least, most, ...figures }) => ({ ...figures, target: { least, most } })),
  })
}

/** Midnight in the city before the first of these days. */
async function startOf(span: FigureSpan, now: Date): Promise<Date> {
  const { timeZone } = loadCity().city
  const [row] = await prisma().$queryRaw<{ since: Date }[]>`
    SELECT (date_trunc('day', ${now}::timestamptz AT TIME ZONE ${timeZone}) - make_interval(days => ${figureSpans[span] - 1}::int)) AT TIME ZONE ${timeZone} AS since`
  if (row === undefined) throw new Error('the database answered without a row')
  return row.since
}

const countsOf = (agency: string, since: Date, now: Date) => prisma().$queryRaw<Counts[]>`/* agency-counts */
  SELECT count(*)::int AS dispatched, count(*) FILTER (WHERE status = 'declined')::int AS declined,
    count(*) FILTER (WHERE status = 'completed')::int AS completed,
    count(*) FILTER (WHERE status IN ('pending', 'accepted', 'en_route', 'on_scene'))::int AS open
  FROM assignment WHERE agency_code = ${agency} AND dispatched_at >= ${since} AND dispatched_at <= ${now} AND status <> 'withdrawn'`

const stepFigures = (agency: string, since: Date, now: Date) => {
  const usual = JSON.stringify(Object.fromEntries(priorities.map((priority) => [priority, usualLadders[priority]])))
  return prisma().$queryRaw<Row[]>`/* agency-step-figures */
    WITH sent AS (
      SELECT a.*, t.priority, ${usual}::jsonb -> t.priority::text || coalesce(l.clocks, '{}') || coalesce(o.clocks, '{}') AS clocks, p.ladder AS own
      FROM assignment a JOIN ticket t ON t.id = a.ticket_id
      LEFT JOIN ladder l ON l.priority = t.priority
      LEFT JOIN ladder_of_type o ON o.type_code = t.type_code
      LEFT JOIN response_plan p ON p.type_code = t.type_code
      WHERE a.agency_code = ${agency} AND a.dispatched_at >= ${since} AND a.dispatched_at <= ${now}
    ), step AS (
      SELECT s.priority, x.place, x.step, x.target, extract(epoch FROM x.taken - x.begun)::float8 AS took,
        extract(epoch FROM ${now}::timestamptz - x.begun)::float8 AS waited, s.status = x.waiting AS waits
      FROM sent s, LATERAL (VALUES
        (1, 'accept', coalesce((s.own ->> 'accept')::float8, (s.clocks -> 'accept' ->> 0)::float8), s.dispatched_at, s.accepted_at, 'pending'),
        (2, 'depart', (s.clocks -> 'depart' ->> 0)::float8, s.accepted_at, s.en_route_at, 'accepted'),
        (3, 'arrive', (s.clocks -> 'arrive' ->> 0)::float8, s.en_route_at, s.on_scene_at, 'en_route')
      ) AS x(place, step, target, begun, taken, waiting)
      WHERE x.begun IS NOT NULL AND (x.taken IS NOT NULL OR s.status = x.waiting)
    )
    SELECT priority::int, step, min(target) AS least, max(target) AS most, count(took)::int AS taken,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS p50, percentile_cont(0.9) WITHIN GROUP (ORDER BY took) AS p90,
      count(*) FILTER (WHERE took <= target)::int AS within,
      count(*) FILTER (WHERE took IS NOT NULL OR waited > target)::int AS measured
    FROM step GROUP BY priority, place, step ORDER BY priority, place`
}
