import { z } from 'zod'
import { refusalCodes } from '#domain/refusal.ts'
import { uuid } from './scalars.ts'

/** An error body: RFC 9457 `application/problem+json` with a stable `code` and the fields at fault. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(refusalCodes),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
    /** The ticket as it stands, where someone was faster or the step is no longer possible. */
    ticket: z.unknown().optional(),
    /** The task that a busy unit is on. */
    task: z.object({ unitId: uuid, callsign: z.string(), ticketId: uuid, number: z.string() }).optional(),
  })
  .meta({ id: 'Problem' })

export type Problem = z.infer<typeof problemSchema>
