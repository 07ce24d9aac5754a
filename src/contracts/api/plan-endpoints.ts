import { z } from 'zod'
import { instructionSchema, responsePlanSchema } from '../response-plan.ts'
import { endpoint } from './endpoint.ts'

export const plansSchema = z.object({
  plans: z.array(responsePlanSchema.meta({ id: 'ResponsePlan' })),
  instructions: z.array(instructionSchema.meta({ id: 'Instruction' })),
})

export const planEndpoints = {
  'GET /plans': endpoint({
    summary: 'The response plans as they are now, with their questions, and the instructions to read out',
    tag: 'plans', door: 'signed-in', success: [200], output: plansSchema,
  }),
} as const

export type Plans = z.infer<typeof plansSchema>
