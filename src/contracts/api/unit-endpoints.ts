import { z } from 'zod'
import { headingFrom, readTimestamp, speedFromKnots } from '#domain/fix.ts'
import { trackRoles } from '#domain/track.ts'
import { mostOfRole, settableUnitStatuses, unitOutReasons, unitStatusRoles } from '#domain/unit.ts'
import { pointSchema } from '../city.ts'
import { fault } from '../fault.ts'
import { code, instant, latitude, longitude, searchText, typedText, uuid } from '../scalars.ts'
import { unitSchema, unitSuggestionSchema, unitTrackSchema } from '../unit.ts'
import { endpoint } from './endpoint.ts'
import { figure } from './figures.ts'

const optionalFigure = (most: number) =>
  z
    .union([z.literal('').transform(() => null), figure.pipe(z.number().max(most))])
    .nullish()
    .transform((value) => value ?? null)

/** The words of the OsmAnd tracker protocol, as Traccar's clients speak it too. Speed comes in knots. */
export const trackQuery = z
  .object({
    id: typedText(40),
    lat: figure.pipe(latitude),
    lon: figure.pipe(longitude),
    timestamp: z
      .string()
      .trim()
      .transform((text, context) => {
        const at = readTimestamp(text)
        if (at === null) context.addIssue({ code: 'custom', ...fault('no-instant') })
        return at ?? z.NEVER
      })
      .optional(),
    speed: optionalFigure(600).transform(speedFromKnots),
    bearing: optionalFigure(360).transform(headingFrom),
    token: z.string().max(200).optional(),
  })
  // A receiver without a fix says 0, 0: a spot in the Gulf of Guinea.
  .refine(({ lat, lon }) => lat !== 0 || lon !== 0, fault('no-fix', 'lat'))

const trackOutput = z.object({
  unitId: uuid,
  /** Whether this is now the unit's latest position; `false` for one that came late. */
  newest: z.boolean(),
})

export const unitEndpoints = {
  'GET /units': endpoint({
    summary: 'Units with their status and latest position: all for the centre, their own for agency staff',
    tag: 'units', door: 'signed-in', success: [200], output: z.object({ items: z.array(unitSchema) }),
  }),
  'PATCH /units/{id}': endpoint({
    summary: 'Change where a unit waits for work and how many of which role are aboard; what is left out stays',
    tag: 'units', door: unitStatusRoles, params: z.object({ id: uuid }),
    body: z.object({
      base: typedText(80).optional(),
      /** `null`: no point is known. */
      basePosition: pointSchema.nullable().optional(),
      crew: z.record(code, z.int().min(0).max(mostOfRole)).optional(),
    }),
    success: [200], output: z.object({ unit: unitSchema }),
  }),
  'POST /units/{id}/status': endpoint({
    summary: "Set a unit's status; one that works on a ticket is not made available by hand",
    tag: 'units', door: unitStatusRoles, params: z.object({ id: uuid }),
    body: z.object({ status: z.enum(settableUnitStatuses), reason: z.enum(unitOutReasons).nullish() }), success: [200], output: z.object({ unit: unitSchema }),
  }),
  'GET /tickets/{id}/unit-suggestions': endpoint({
    summary: "Units for a ticket, the nearest suitable free one first, with the travel time and how it was reckoned",
    tag: 'units', door: 'signed-in', params: z.object({ id: uuid }), query: z.object({ agency: code.optional() }), success: [200],
    output: z.object({ items: z.array(unitSuggestionSchema) }),
  }),
  'GET /units/{callsign}/track': endpoint({
    summary: "Where a unit was between two instants, 12 hours at most: those who lead the centre any unit's, an agency its own. Named by callsign or id",
    tag: 'units', door: trackRoles, params: z.object({ callsign: searchText(40) }), query: z.object({ from: instant, to: instant }), success: [200],
    output: unitTrackSchema,
  }),
  'GET /track': endpoint({
    summary: 'A tracker reports a position (OsmAnd protocol); needs the token of the unit',
    tag: 'units', door: 'open', query: trackQuery, success: [200], output: trackOutput,
  }),
  'POST /track': endpoint({
    summary: "A tracker reports a position; needs the token of the unit, or a bearer token of its agency's staff",
    tag: 'units', door: 'open', query: trackQuery, success: [200], output: trackOutput,
  }),
} as const
