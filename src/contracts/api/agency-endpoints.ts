import { z } from 'zod'
import { figureRoles, figureSpanNames, measuredSteps } from '#domain/response-times.ts'
import { code, instant, priority } from '../scalars.ts'
import { endpoint } from './endpoint.ts'
import { shiftSchema } from './shift-endpoints.ts'

const seconds = z.number().nonnegative()

/** The times of one step at one priority, in seconds. */
const stepFiguresSchema = z.object({
  priority,
  step: z.enum(measuredSteps),
  /** The shortest and the longest time that was asked for: incident types can have their own. */
  target: z.object({ least: seconds, most: seconds }),
  /** How often the step was taken. */
  taken: z.int().nonnegative(),
  p50: seconds.nullable(),
  p90: seconds.nullable(),
  /** Taken in time; of all that were taken, or should have been by now. */
  within: z.int().nonnegative(),
  measured: z.int().nonnegative(),
})

export const performanceSchema = z
  .object({
    agency: code,
    span: z.enum(figureSpanNames),
    since: instant,
    until: instant,
    /** How many tickets it was sent, and what became of them. */
    counts: z.object({ dispatched: z.int(), declined: z.int(), completed: z.int(), open: z.int() }),
    steps: z.array(stepFiguresSchema),
  })
  .meta({ id: 'AgencyPerformance' })

export const agencyShiftSchema = z
  .object({
    agency: code,
    /** Who is on duty, the longest there first. */
    onDuty: z.array(shiftSchema),
    /** What the shifts of the last day left behind, newest first. */
    left: z.array(shiftSchema),
    /** The current shift; `null` while nobody is on duty. */
    figures: z
      .object({
        /** Since when it goes: one's own sign-on, or that of whoever is there longest. */
        since: instant,
        /** What the agency still has to do, whenever it was sent. */
        open: z.int().nonnegative(),
        /** How many tickets it was sent since, how many of them it accepted, and the median time from the one to the other. */
        dispatched: z.int().nonnegative(),
        accepted: z.int().nonnegative(),
        medianAccept: seconds.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'AgencyShift' })

export type AgencyShift = z.infer<typeof agencyShiftSchema>
export type Performance = z.infer<typeof performanceSchema>
export type StepFigures = z.infer<typeof stepFiguresSchema>

export const agencyEndpoints = {
  'GET /agencies/{code}/performance': endpoint({
    summary: "An agency's response times against the ladder's: its own for agency staff, any for those who lead the centre",
    tag: 'agencies', door: figureRoles, params: z.object({ code }), query: z.object({ span: z.enum(figureSpanNames).default('today') }),
    success: [200], output: performanceSchema,
  }),
  'GET /agencies/{code}/shift': endpoint({
    summary: 'Who of an agency is on duty, what was left to them, and the figures of the current shift: its own for agency staff, any for those who lead the centre',
    tag: 'agencies', door: figureRoles, params: z.object({ code }), success: [200], output: agencyShiftSchema,
  }),
} as const
