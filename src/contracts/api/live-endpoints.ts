import { z } from 'zod'
import { roles } from '#domain/roles.ts'
import { eventSchema } from '../event.ts'
import { code, searchText, uuid } from '../scalars.ts'
import { ticketSchema } from '../ticket.ts'
import { endpoint } from './endpoint.ts'

export const meSchema = z
  .object({
    id: uuid,
    username: z.string(),
    name: z.string(),
    role: z.enum(roles),
    agency: code.nullable(),
  })
  .meta({ id: 'Me' })

export const liveEndpoints = {
  'GET /me': endpoint({
    summary: 'Who is signed in', tag: 'session', door: 'signed-in', success: [200], output: meSchema,
  }),
  'GET /board': endpoint({
    summary: 'All open tickets the actor may see, and the log position they stand at',
    tag: 'live', door: 'signed-in', success: [200],
    output: z.object({ head: z.int().nonnegative(), tickets: z.array(ticketSchema) }),
  }),
  'GET /events': endpoint({
    summary: 'Events after a log position, in order',
    tag: 'live', door: 'signed-in',
    query: z.object({
      after: z.coerce.number().int().nonnegative().default(0),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
    success: [200],
    output: z.object({ items: z.array(eventSchema), head: z.int().nonnegative() }),
  }),
  'POST /session/revoke': endpoint({
    summary: "End every session of a user (one's own, or anyone's for an admin)",
    tag: 'session', door: 'signed-in', body: z.object({ username: searchText(60).optional() }).prefault({}),
    success: [200], output: z.object({ revoked: z.boolean() }),
  }),
} as const

export type Me = z.infer<typeof meSchema>
