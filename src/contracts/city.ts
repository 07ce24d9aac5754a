import { z } from 'zod'
import { code, latitude, longitude, priority } from './scalars.ts'

/** A text in both languages of the screens. */
export const bilingual = z.strictObject({ id: z.string().min(1), en: z.string().min(1) })

export const pointSchema = z.object({ lat: latitude, lng: longitude })

export const boundsSchema = z
  .strictObject({ south: latitude, west: longitude, north: latitude, east: longitude })
  .refine((b) => b.south < b.north && b.west < b.east, 'south must lie below north, and west left of east')

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 21:00')

/** `city.json`: who and where the city is. */
export const citySchema = z.strictObject({
  code,
  name: z.string().min(1),
  brand: z.string().min(1),
  timeZone: z.string().refine(isTimeZone, 'not an IANA time zone'),
  zoneLabel: z.string().min(1),
  centre: pointSchema,
  innerCity: pointSchema.extend({ zoom: z.number().min(1).max(20) }),
  bounds: boundsSchema,
  phone: z.string().min(2),
  /** The desks of the centre, at which people sign on. */
  desks: z.array(z.strictObject({ code, name: z.string().min(1).max(40) })).min(1),
  /** When shifts change, by the city's clock: times of day, the earliest first. */
  shiftChanges: z.array(wallTime).min(1).refine((times) => times.every((time, index) => time > (times[index - 1] ?? '')), 'each later than the one before'),
  attribution: z.array(z.string().min(1)).min(1),
})

/** One line of `agencies.json`. A partner is told by telephone and signs in nowhere. */
export const agencySchema = z.strictObject({
  code,
  name: z.string().min(1),
  shortName: z.string().min(1).max(20),
  kind: z.enum(['agency', 'partner']),
  hasAccount: z.boolean(),
  /** Whom to reach when the desk is silent, in that order: functions, never persons or numbers. */
  contacts: z.array(bilingual).default([]),
  /** Its public short code, where it has one. */
  phone: z.string().regex(/^\d{3,5}$/, 'a public short code').optional(),
  /** When it is at work, by the city's clock; left out, always. `to` before `from` is past midnight. */
  hours: z.strictObject({ from: wallTime, to: wallTime }).optional(),
}).refine(({ kind, hasAccount }) => kind === 'agency' || !hasAccount, { message: 'a partner has no account', path: ['hasAccount'] })

/**
 * One line of `incident-families.json`: the groups in which the incident types are offered, in this order. `reach` is how
 * far apart two reports of one incident may lie before that speaks against their being one.
 */
export const incidentFamilySchema = z.strictObject({
  code,
  name: bilingual,
  reach: z.strictObject({ metres: z.number().positive(), minutes: z.number().positive() }),
})

/** One line of `incident-types.json`. `icon` is the kebab-case name of a lucide icon. */
export const incidentTypeSchema = z.strictObject({
  code,
  name: bilingual,
  family: code,
  icon: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What callers call it besides its name: the call-taker finds it by these words too. */
  saidAs: z.array(z.string().min(2).max(40)).min(1).optional(),
  /** Types of other families that callers often take it for. */
  toldAs: z.array(code).optional(),
})

const stepsSchema = z.array(z.int().min(1).max(86_400)).min(1).max(3)
export const clocksSchema = z.strictObject({ accept: stepsSchema, depart: stepsSchema, arrive: stepsSchema, update: stepsSchema })

/**
 * `ladder.json`: how long an agency is waited for before the next step, in seconds, by priority; and by incident type whom to
 * offer when the agencies of the plan are silent, and clocks that differ.
 */
export const ladderDataSchema = z.strictObject({
  priorities: z.array(z.strictObject({ priority, clocks: clocksSchema })).length(3),
  plans: z.array(z.strictObject({ type: code, next: z.array(code), clocks: clocksSchema.partial().optional() })),
})

/** One line of `units.json`: a vehicle or crew, by what it is called on the radio. */
export const unitDataSchema = z.strictObject({
  agency: code,
  callsign: z.string().regex(/^[A-Z0-9]+([ .-][A-Z0-9]+)*$/, 'capital letters and figures, joined by - . or a space').max(20),
  kind: code,
  /** Where it waits for work: the name of one of the bases in `fleet.json`. */
  base: z.string().min(1).max(80),
  /** How many of which role are aboard. */
  crew: z.record(code, z.int().positive()).default({}),
})

const seconds = z.int().positive()
const kmPerHour = z.number().positive().max(130)

/** `fleet.json`: what the units of all agencies have in common. */
export const fleetSchema = z
  .strictObject({
    /** `icon` is the kebab-case name of a lucide icon. */
    kinds: z.array(z.strictObject({ code, name: bilingual, icon: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/) })).min(1),
    crewRoles: z.array(z.strictObject({ code, name: bilingual })),
    bases: z.array(z.strictObject({ name: z.string().min(1).max(80), lat: latitude, lng: longitude })),
    /** Which kinds of unit suit which incident types; of a type that is not named any kind does. */
    wanted: z.array(z.strictObject({ types: z.array(code).min(1), kinds: z.array(code).min(1) })),
    travel: z.strictObject({
      /** How much longer than a straight line a way is, where no road is known. */
      detour: z.number().min(1).max(5),
      kmPerHour: z.strictObject({ trunk: kmPerHour, primary: kmPerHour, secondary: kmPerHour, other: kmPerHour }),
    }),
    positions: z.strictObject({ staleSeconds: seconds, lostSeconds: seconds, keepTrackDays: z.int().min(1).max(3650) }),
  })
  .refine(({ positions }) => positions.staleSeconds < positions.lostSeconds, { message: 'lost comes after stale', path: ['positions'] })

/** One line of `dispositions.json`: a way in which a ticket can end. */
export const dispositionSchema = z.strictObject({ code, name: bilingual })

/** One line of `results.json`: how an agency's part can end, at incidents of any family or of those named. */
export const resultSchema = z.strictObject({ code, name: bilingual, families: z.array(code).min(1).optional() })

function isTimeZone(name: string) {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)
}

export type CityData = z.infer<typeof citySchema>
export type AgencyData = z.infer<typeof agencySchema>
export type IncidentFamilyData = z.infer<typeof incidentFamilySchema>
export type IncidentTypeData = z.infer<typeof incidentTypeSchema>
export type FleetData = z.infer<typeof fleetSchema>
export type UnitData = z.infer<typeof unitDataSchema>
export type LadderData = z.infer<typeof ladderDataSchema>
export type ResultData = z.infer<typeof resultSchema>
export type DispositionData = z.infer<typeof dispositionSchema>
