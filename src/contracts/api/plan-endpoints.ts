import { z } from 'zod'
import { code, instant } from '../scalars.ts'
import { instructionSchema, livePlanSchema, responsePlanSchema } from '../response-plan.ts'
import { endpoint } from './endpoint.ts'

const plan = livePlanSchema.meta({ id: 'ResponsePlan' })

export const plansSchema = z.object({ plans: z.array(plan), instructions: z.array(instructionSchema.meta({ id: 'Instruction' })) })

/** A plan as it was after one change. `by`: who changed it; `null`: the city pack brought it. */
export const planVersionSchema = z
  .object({ version: z.int().positive(), at: instant, by: z.string().nullable(), plan: responsePlanSchema })
  .meta({ id: 'PlanVersion' })

const typeParams = z.object({ type: code })

export const planEndpoints = {
  'GET /plans': endpoint({
    summary: 'The response plans as they are now, with their questions, and the instructions to read out',
    tag: 'plans', door: 'signed-in', success: [200], output: plansSchema,
  }),
  'PUT /plans/{type}': endpoint({
    summary: 'Change a response plan; 409 stale, with the plan as it is now, when someone was faster',
    tag: 'plans', door: ['admin'], params: typeParams,
    // `version`: the one that was changed. An older version is brought back by sending it again.
    body: responsePlanSchema.omit({ type: true }).extend({ version: z.int().positive() }), success: [200], output: z.object({ plan }),
  }),
  'GET /plans/{type}/versions': endpoint({
    summary: 'All versions of a response plan, newest first, and the plan of the city pack',
    tag: 'plans', door: ['admin'], params: typeParams, success: [200],
    output: z.object({ items: z.array(planVersionSchema), pack: responsePlanSchema.nullable() }),
  }),
} as const

export type Plans = z.infer<typeof plansSchema>
export type PlanVersion = z.infer<typeof planVersionSchema>
