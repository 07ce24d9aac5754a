import { z } from 'zod'
import { callCategories } from '#domain/call-category.ts'
import { centreRoles } from '#domain/roles.ts'
import { code, instant, optionalText, uuid } from '../scalars.ts'
import { endpoint } from './endpoint.ts'

/** One person's time at one desk of the centre, or on duty for their agency, with what they leave to the next. */
export const shiftSchema = z
  .object({
    id: uuid,
    /** `null` for one of an agency. */
    desk: code.nullable(),
    /** `null` for one at a desk. */
    agency: code.nullable(),
    userId: uuid,
    user: z.string(),
    startedAt: instant,
    endedAt: instant.nullable(),
    note: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    confirmedAt: instant.nullable(),
  })
  .meta({ id: 'Shift' })

const idParams = z.object({ id: uuid })
const shiftBody = z.object({ shift: shiftSchema })

export const shiftEndpoints = {
  'GET /shifts': endpoint({
    summary: 'Who sits where, what the last day handed over, and the calls of all desks by category since an instant: that of one\'s own sign-on, unless given',
    tag: 'shifts', door: centreRoles, query: z.object({ since: instant.optional() }), success: [200],
    output: z.object({
      onDuty: z.array(shiftSchema),
      handovers: z.array(shiftSchema),
      since: instant,
      counts: z.array(z.object({ category: z.enum(callCategories), count: z.int() })),
      /** Of these, the calls one took oneself. */
      own: z.int(),
    }),
  }),
  'POST /shifts': endpoint({
    summary: 'Sign on: at a desk of the centre, which is named, or as agency staff for their agency, without one; again changes nothing',
    tag: 'shifts', door: 'signed-in', body: z.object({ desk: code.optional() }).prefault({}), success: [201, 200], output: shiftBody,
  }),
  'POST /shifts/{id}/end': endpoint({
    summary: 'Sign off and hand over, with a note to the next shift',
    tag: 'shifts', door: 'signed-in', params: idParams, body: z.object({ note: optionalText(4000) }).prefault({}), success: [200], output: shiftBody,
  }),
  'POST /shifts/{id}/confirm': endpoint({
    summary: 'Confirm having read what a shift at a desk handed over',
    tag: 'shifts', door: centreRoles, params: idParams, success: [200], output: shiftBody,
  }),
} as const

export type Shift = z.infer<typeof shiftSchema>
