import { z } from 'zod'
import { blockActions, blockHours, blockStates } from '#domain/block.ts'
import { callCategories } from '#domain/call-category.ts'
import { centreRoles, leadRoles } from '#domain/roles.ts'
import { ticketStatuses } from '#domain/ticket.ts'
import { fault } from '../fault.ts'
import { code, instant, typedText, uuid } from '../scalars.ts'
import { endpoint } from './endpoint.ts'

const phone = typedText(40)
const tally = z.object({ category: z.enum(callCategories), count: z.int(), lastAt: instant })

/** A soft block as the room sees it; the number itself stays in its row. */
export const blockSchema = z
  .object({
    id: uuid,
    phoneEnding: z.string().nullable(),
    state: z.enum(blockStates),
    proposedAt: instant,
    /** Misuses, and apart from them silent calls, when it was proposed. */
    misuses: z.int(),
    silents: z.int(),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    reason: z.string().nullable(),
    until: instant.nullable(),
    liftedAt: instant.nullable(),
    liftedBy: z.string().nullable(),
    liftReason: z.string().nullable(),
    /** How often a call-taker went past it for a real emergency. */
    overrides: z.int(),
  })
  .meta({ id: 'Block' })

export const callerHistorySchema = z.object({
  /** The number as E.164; `null` when it could not be read and was looked up as it is. */
  phone: z.string().nullable(),
  name: z.string().nullable(),
  calls: z.int(),
  tallies: z.array(tally),
  tickets: z.array(
    z.object({
      ticketId: uuid, number: z.string(), type: code, status: z.enum(ticketStatuses), open: z.boolean(), openedAt: instant,
      place: z.string().nullable(),
    }),
  ),
  /** Misuses that count at present. */
  misuses: z.int(),
  silences: z.object({ count: z.int(), minutes: z.int() }),
  block: blockSchema.nullable(),
})

export const eraseReasons = ['request', 'retention', 'mistake'] as const

export const callerEndpoints = {
  'POST /callers/lookup': endpoint({
    summary: 'What the centre knows of the number that is calling: earlier calls, tickets, misuse, block',
    tag: 'callers', door: centreRoles, body: z.object({ phone }), success: [200], output: callerHistorySchema,
  }),
  'POST /callers/erase': endpoint({
    summary: "Erase a caller's data (UU PDP): every call of a number, or one call; the log's chain stays whole",
    tag: 'callers', door: ['admin'],
    body: z
      .object({ phone: phone.optional(), callId: uuid.optional(), reason: z.enum(eraseReasons) })
      .refine(({ phone: number, callId }) => (number === undefined) !== (callId === undefined), fault('phone-or-call', 'phone')),
    success: [200], output: z.object({ calls: z.int(), blocks: z.int(), attachments: z.int() }),
  }),
  'GET /blocks': endpoint({
    summary: 'Soft blocks: proposed and active ones, and those of the last 30 days',
    tag: 'callers', door: centreRoles, success: [200], output: z.object({ items: z.array(blockSchema) }),
  }),
  'POST /blocks/{id}/decide': endpoint({
    summary: 'Approve a proposed soft block for some hours, decline it, or lift an active one; each with a reason',
    tag: 'callers', door: leadRoles, params: z.object({ id: uuid }),
    body: z.object({ action: z.enum(blockActions), reason: typedText(500), hours: z.int().min(blockHours.least).max(blockHours.most).default(blockHours.usual) }),
    success: [200], output: z.object({ block: blockSchema }),
  }),
  'POST /blocks/{id}/override': endpoint({
    summary: 'A blocked number with a real emergency goes through; that it did is recorded',
    tag: 'callers', door: centreRoles, idempotent: true, params: z.object({ id: uuid }), success: [200], output: z.object({ block: blockSchema }),
  }),
} as const

export type Block = z.infer<typeof blockSchema>
export type CallerHistory = z.infer<typeof callerHistorySchema>
