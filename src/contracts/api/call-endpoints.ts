import { z } from 'zod'
import { callCategories } from '#domain/call-category.ts'
import { centreRoles } from '#domain/roles.ts'
import { silentChecks } from '#domain/silent-check.ts'
import { answersSchema } from '../answers.ts'
import { fault } from '../fault.ts'
import { instant, optionalText, toldTime, uuid } from '../scalars.ts'
import { endpoint } from './endpoint.ts'

export const logCallBody = z
  .object({
    category: z.enum(callCategories),
    phone: optionalText(40),
    name: optionalText(120),
    ticketId: uuid.nullish(),
    note: optionalText(3000),
    /** With a ticket: what the caller answered, for the questions that the ticket has no answer to. */
    answers: answersSchema.optional(),
    /** The caller of a ticket wants to be told what came of it; needs the ticket and their number. */
    callback: z.boolean().default(false),
    ...toldTime,
    /** What was done to make sure before a silent call was written down as one. */
    checks: z.array(z.enum(silentChecks)).max(silentChecks.length).default([]).transform((done) => [...new Set(done)]),
  })
  .refine(({ callback, ticketId }) => !callback || Boolean(ticketId), fault('required', 'ticketId'))
  .refine(({ callback, phone }) => !callback || Boolean(phone), fault('no-number', 'phone'))

export const callSchema = z
  .object({ id: uuid, category: z.enum(callCategories), ticketId: uuid.nullable(), at: instant })
  .meta({ id: 'Call' })

export const callEndpoints = {
  'POST /calls': endpoint({
    summary: 'Log a call, whatever it turned out to be',
    tag: 'calls', door: centreRoles, idempotent: true, body: logCallBody, success: [201, 200],
    output: z.object({ call: callSchema }),
  }),
  'GET /calls/summary': endpoint({
    summary: "The signed-in call-taker's calls since an instant, counted by category",
    tag: 'calls', door: centreRoles, query: z.object({ since: instant }), success: [200],
    output: z.object({ counts: z.array(z.object({ category: z.enum(callCategories), count: z.int() })) }),
  }),
} as const

export type Call = z.infer<typeof callSchema>
