import { checkFixTime, type Fix } from '#domain/fix.ts'
import { refuse } from '#domain/refusal.ts'
import { trackEverySeconds } from '#domain/track.ts'
import type { ReportingUnit } from '../auth/reporting-unit.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'

/** The channel that says which unit has a new position; the payload is its id. */
export const positionsChannel = 'siaga_positions'

/**
 * Writes where a unit is. Positions have no event: there are too many, and they are worth nothing a minute later. The
 * latest is kept, whatever order they come in; of the rest one in ten seconds goes into the track that is replayed. Where a
 * phone was is kept while its unit is on a task alone: it is the phone of a person.
 */
export const recordPosition = (unit: ReportingUnit, fix: Fix, now: Date): Promise<Outcome<{ newest: boolean }>> =>
  transaction(async (tx) => {
    const time = checkFixTime(fix.at, now)
    if (time !== 'plausible') return refuse('validation-failed', { errors: [{ field: 'timestamp', code: time }] })
    // A clock that runs ahead would hide the positions of a right one for as long.
    const at = fix.at > now ? now : fix.at
    const { lat, lng, heading, speed } = fix
    // Locks the unit's row even where nothing is newer, so the track is thinned by one writer at a time.
    const newest = await tx.$executeRaw`
      INSERT INTO unit_position AS p (unit_id, lat, lng, heading, speed, at)
      VALUES (${unit.id}::uuid, ${lat}, ${lng}, ${heading}, ${speed}, ${at})
      ON CONFLICT (unit_id) DO UPDATE
        SET lat = excluded.lat, lng = excluded.lng, heading = excluded.heading, speed = excluded.speed, at = excluded.at
        WHERE p.at <= excluded.at`
    await tx.$executeRaw`
      INSERT INTO track_point (unit_id, at, lat, lng, heading, speed)
      SELECT ${unit.id}::uuid, ${at}::timestamptz, ${lat}, ${lng}, ${heading}::float8, ${speed}::float8
      WHERE (${unit.by === 'tracker'}::boolean OR EXISTS (SELECT 1 FROM unit WHERE id = ${unit.id}::uuid AND status IN ('assigned', 'en_route', 'on_scene')))
        AND NOT EXISTS (
        SELECT 1 FROM track_point WHERE unit_id = ${unit.id}::uuid
          AND at > ${at}::timestamptz - make_interval(secs => ${trackEverySeconds}::float8) AND at < ${at}::timestamptz + make_interval(secs => ${trackEverySeconds}::float8))`
    if (newest > 0) await tx.$executeRaw`SELECT pg_notify(${positionsChannel}, ${unit.id})`
    return done({ newest: newest > 0 })
  })
