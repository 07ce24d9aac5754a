import { z } from 'zod'
import { roles } from '#domain/roles.ts'
import { code, instant, uuid } from './scalars.ts'
import { ticketSchema } from './ticket.ts'

/** Every kind of event the log knows, as `noun.past-participle`. */
export const eventKinds = [
  'ticket.opened',
  'ticket.updated',
  'ticket.closed',
  'ticket.cancelled',
  'ticket.reopened',
  'ticket.merged',
  'ticket.unmerged',
  'call.logged',
  'call.attached',
  'call.detached',
  'assignment.dispatched',
  'assignment.accepted',
  'assignment.declined',
  'assignment.departed',
  'assignment.arrived',
  'assignment.completed',
  'assignment.withdrawn',
  'assignment.overdue',
  'assignment.acknowledged',
  'assignment.equipped',
  'note.added',
  'attachment.added',
  'attachment.removed',
  'unit.changed',
  'caller.revealed',
  'caller.corrected',
  'caller.erased',
  'callback.requested',
  'callback.taken',
  'callback.released',
  'callback.tried',
  'callback.done',
  'block.proposed',
  'block.approved',
  'block.declined',
  'block.lifted',
  'block.overridden',
  'shift.started',
  'shift.ended',
  'shift.confirmed',
  'plan.changed',
  'ladder.changed',
  'user.created',
  'session.revoked',
  'token.issued',
] as const

export type EventKind = (typeof eventKinds)[number]

/** Who did it; `null` stands for the system itself. */
export const actorSchema = z.object({ id: uuid, name: z.string(), role: z.enum(roles), agency: code.nullable() }).nullable()

export const eventSchema = z
  .object({
    seq: z.int().positive(),
    kind: z.enum(eventKinds),
    at: instant,
    actor: actorSchema,
    ticketId: uuid.nullable(),
    ticket: ticketSchema.nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Event' })

/** An event with the words that belong to it (a note, a reason), read from where they live. */
export const timelineEventSchema = eventSchema.extend({ text: z.string().nullable() })

export type LogEvent = z.infer<typeof eventSchema>
export type TimelineEvent = z.infer<typeof timelineEventSchema>
export type EventActor = z.infer<typeof actorSchema>
