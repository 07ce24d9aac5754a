import { z } from 'zod'
import { assignmentStatuses } from '#domain/assignment.ts'
import { mostTrackPoints } from '#domain/track.ts'
import { travelWays } from '#domain/travel/travel.ts'
import { unitOutReasons, unitStatuses } from '#domain/unit.ts'
import { pointSchema } from './city.ts'
import { code, instant, latitude, longitude, priority, uuid } from './scalars.ts'

/** A vehicle or crew of an agency, with where it was last; `position` is `null` until its tracker has spoken. */
export const unitSchema = z
  .object({
    id: uuid,
    agency: code,
    callsign: z.string(),
    kind: code,
    base: z.string(),
    status: z.enum(unitStatuses),
    statusAt: instant,
    /** Why it is out of service, where somebody said so. */
    outReason: z.enum(unitOutReasons).nullable(),
    /** How many of which role are aboard; names are nobody's business here. */
    crew: z.record(code, z.int().positive()),
    basePosition: pointSchema.nullable(),
    /** The ticket that it works on. */
    task: z.object({ ticketId: uuid, number: z.string(), type: code, priority, assignment: z.enum(assignmentStatuses) }).nullable(),
    position: z
      .object({ lat: latitude, lng: longitude, at: instant, heading: z.number().min(0).lt(360).nullable(), speed: z.number().nullable().optional() })
      .nullable(),
  })
  .meta({ id: 'Unit' })

/** A unit that could go: how long it would take, from where that is reckoned, and whether its kind is what is wanted. */
export const unitSuggestionSchema = z
  .object({
    unit: unitSchema,
    suitable: z.boolean(),
    travel: z
      .object({
        seconds: z.int().nonnegative(),
        metres: z.int().nonnegative(),
        /** Over the roads of the city pack, or as the crow flies times `detour`. */
        by: z.enum(travelWays),
        detour: z.number(),
        from: z.enum(['position', 'base']),
      })
      .nullable(),
  })
  .meta({ id: 'UnitSuggestion' })

/** Where a unit was over a period, oldest first, at most one point in ten seconds. */
export const unitTrackSchema = z
  .object({
    unit: z.object({ id: uuid, agency: code, callsign: z.string(), kind: code }),
    from: instant,
    to: instant,
    points: z.array(z.object({ at: instant, lat: latitude, lng: longitude, heading: z.number().min(0).lt(360).nullable(), speed: z.number().nullable() })).max(mostTrackPoints),
  })
  .meta({ id: 'UnitTrack' })

export type UnitTrack = z.infer<typeof unitTrackSchema>
export type UnitSuggestion = z.infer<typeof unitSuggestionSchema>
export type Unit = z.infer<typeof unitSchema>
