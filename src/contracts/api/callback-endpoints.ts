import { z } from 'zod'
import { callbackOutcomes, callbackStates } from '#domain/callback.ts'
import { centreRoles } from '#domain/roles.ts'
import { instant, toldTime, uuid } from '../scalars.ts'
import { ticketSchema } from '../ticket.ts'
import { endpoint } from './endpoint.ts'

/** A caller who is to be told what came of it. Their number is revealed by the ticket's call, and that is logged. */
export const callbackSchema = z
  .object({
    id: uuid,
    callId: uuid,
    /** The ticket whose outcome is told: the one the caller reported, or the one it was merged into. */
    ticket: ticketSchema,
    phoneEnding: z.string().nullable(),
    state: z.enum(callbackStates),
    requestedAt: instant,
    requestedBy: z.string(),
    /** When to call: the ticket's end brings it forward, a call in vain puts it off. */
    dueAt: instant,
    /** Calls made so far. */
    tries: z.int().nonnegative(),
    takenBy: z.object({ id: uuid, name: z.string() }).nullable(),
    takenAt: instant.nullable(),
    doneAt: instant.nullable(),
  })
  .meta({ id: 'Callback' })

const idParams = z.object({ id: uuid })
const callbackBody = z.object({ callback: callbackSchema })

export const callbackEndpoints = {
  'GET /callbacks': endpoint({
    summary: 'Callers who are still to be called back, the first due first',
    tag: 'calls', door: centreRoles, success: [200], output: z.object({ items: z.array(callbackSchema) }),
  }),
  'POST /tickets/{id}/callbacks': endpoint({
    summary: 'A caller of the ticket wants to be told what came of it; asked for again changes nothing',
    tag: 'calls', door: centreRoles, params: idParams, body: z.object({ callId: uuid }), success: [201, 200], output: callbackBody,
  }),
  'POST /callbacks/{id}/take': endpoint({
    summary: 'Take a callback in hand, so that nobody else calls too; 409 while somebody else has it',
    tag: 'calls', door: centreRoles, params: idParams, success: [200], output: callbackBody,
  }),
  'POST /callbacks/{id}/release': endpoint({
    summary: 'Let a callback go that one has in hand; one that is not stays as it is',
    tag: 'calls', door: centreRoles, params: idParams, success: [200], output: callbackBody,
  }),
  'POST /callbacks/{id}/close': endpoint({
    summary: 'Write down how the call went; no-answer puts it off, up to three calls',
    tag: 'calls', door: centreRoles, idempotent: true, params: idParams,
    body: z.object({ outcome: z.enum(callbackOutcomes), receivedAt: toldTime.receivedAt, sentAt: toldTime.sentAt }), success: [200], output: callbackBody,
  }),
} as const

export type Callback = z.infer<typeof callbackSchema>
