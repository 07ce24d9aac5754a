import { z } from 'zod'
import { priorities, type Priority } from '#domain/priority.ts'
import { clocksBody, clocksOutput, ladderSchema } from '../ladder.ts'
import { instant } from '../scalars.ts'
import { endpoint } from './endpoint.ts'

/** A ladder as it was after one change. `by`: who changed it; `null`: the city pack brought it. */
export const ladderVersionSchema = z
  .object({ version: z.int().positive(), at: instant, by: z.string().nullable(), clocks: clocksOutput })
  .meta({ id: 'LadderVersion' })

const priorityParams = z.object({
  priority: z.enum(['1', '2', '3']).transform((text): Priority => priorities.find((priority) => String(priority) === text) ?? 3),
})

export const ladderEndpoints = {
  'GET /ladders': endpoint({
    summary: 'How long an agency is waited for before each step of the ladder, by priority, as it is now',
    tag: 'plans', door: 'signed-in', success: [200], output: z.object({ items: z.array(ladderSchema) }),
  }),
  'PUT /ladders/{priority}': endpoint({
    summary: 'Change the times of a priority, for clocks that start from now on; 409 stale, with the ladder as it is now, when someone was faster',
    tag: 'plans', door: ['admin'], params: priorityParams,
    // `version`: the one that was changed. An older version is brought back by sending it again.
    body: z.strictObject({ version: z.int().positive(), clocks: clocksBody }), success: [200], output: z.object({ ladder: ladderSchema }),
  }),
  'GET /ladders/{priority}/versions': endpoint({
    summary: 'All versions of the times of a priority, newest first, and the times of the city pack',
    tag: 'plans', door: ['admin'], params: priorityParams, success: [200],
    output: z.object({ items: z.array(ladderVersionSchema), pack: clocksOutput }),
  }),
} as const

export type LadderVersion = z.infer<typeof ladderVersionSchema>
