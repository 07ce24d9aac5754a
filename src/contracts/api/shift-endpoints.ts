import { z } from 'zod'
import { callCategories } from '#domain/call-category.ts'
import { centreRoles } from '#domain/roles.ts'
import { code, instant, optionalText, uuid } from '../scalars.ts'
import { endpoint } from './endpoint.ts'

/** One person's time at one desk, with what they leave to the next. */
export const shiftSchema = z
  .object({
    id: uuid,
    desk: code,
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
    summary: 'Sign on at a desk; at the same desk again changes nothing',
    tag: 'shifts', door: centreRoles, body: z.object({ desk: code }), success: [201, 200], output: shiftBody,
  }),
  'POST /shifts/{id}/end': endpoint({
    summary: "Sign off one's desk and hand over, with a note to the next shift",
    tag: 'shifts', door: centreRoles, params: idParams, body: z.object({ note: optionalText(4000) }).prefault({}), success: [200], output: shiftBody,
  }),
  'POST /shifts/{id}/confirm': endpoint({
    summary: 'Confirm having read what a shift handed over',
    tag: 'shifts', door: centreRoles, params: idParams, success: [200], output: shiftBody,
  }),
} as const

export type Shift = z.infer<typeof shiftSchema>
