import { z } from 'zod'
import { assignmentActions } from '#domain/assignment.ts'
import { holdsMobileNumber } from '#domain/mobile-number.ts'
import { centreRoles, leadRoles } from '#domain/roles.ts'
import { precisions } from '#domain/places/match-strength.ts'
import { ticketStatuses } from '#domain/ticket.ts'
import { answersSchema } from '../answers.ts'
import { unitStatusRoles } from '#domain/unit.ts'
import { attachmentSchema } from '../attachment.ts'
import { timelineEventSchema } from '../event.ts'
import { fault } from '../fault.ts'
import { code, instant, latitude, longitude, optionalText, priority, searchText, ticketWords, toldTime, typedText, uuid } from '../scalars.ts'
import { noteSchema, ticketCallSchema, ticketSchema } from '../ticket.ts'
import { endpoint } from './endpoint.ts'
import { figures } from './figures.ts'

export const placeOfTicket = z.object({
  lat: latitude,
  lng: longitude,
  address: optionalText(200),
  landmark: optionalText(200),
})

export const callerInput = z.object({ phone: optionalText(40), name: optionalText(120) })

const wantsCallback = z.boolean().default(false)
const hasNumberToCall = ({ callback, caller }: { callback: boolean; caller?: z.infer<typeof callerInput> | undefined }) => !callback || Boolean(caller?.phone)
const numberMissing = fault('no-number', 'caller', 'phone')

/** A list of codes as a program writes it in a query: repeated or joined by commas. */
const codes = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat().flatMap((part) => part.split(',')).filter(Boolean))

const bbox = figures.pipe(z.tuple([longitude, latitude, longitude, latitude]))

/** The place of a ticket in the list: when it was opened, and its id. */
const cursor = z
  .string()
  .transform((text) => text.split('_'))
  .pipe(z.tuple([instant, uuid]))

export const ticketListQuery = z.object({
  status: codes.pipe(z.array(z.enum(ticketStatuses))).optional(),
  type: codes.pipe(z.array(code)).optional(),
  agency: codes.pipe(z.array(code)).optional(),
  priority: codes.transform((list) => list.map(Number)).pipe(z.array(priority)).optional(),
  kecamatan: searchText(100).optional(),
  bbox: bbox.optional(),
  q: ticketWords(100).optional(),
  from: instant.optional(),
  to: instant.optional(),
  cursor: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const idParams = z.object({ id: uuid })
const assignmentParams = z.object({ id: uuid, agency: code })
const ticketBody = z.object({ ticket: ticketSchema })

export const openTicketBody = z.object({
  type: code,
  priority: priority.optional(),
  location: placeOfTicket,
  caller: callerInput.optional(),
  description: optionalText(2000),
  /** The caller wants to be told what came of it; needs their number. */
  callback: wantsCallback,
  agencies: z.array(code).max(20).optional(),
  /** They raise the priority and add agencies where those are left out. */
  answers: answersSchema.optional(),
  ...toldTime,
}).refine(hasNumberToCall, numberMissing)

export const editTicketBody = z.object({
  version: z.int().positive(),
  type: code.optional(),
  priority: priority.optional(),
  location: placeOfTicket.optional(),
  description: optionalText(2000).optional(),
  /** All answers that hold now; the priority rises by them unless it is named. */
  answers: answersSchema.optional(),
}).refine(({ version: _seen, ...changes }) => Object.keys(changes).length > 0, fault('nothing-to-change', 'version'))

export const assignmentStepBody = z
  .object({
    reason: optionalText(200),
    /** How the agency's part ended, when it completes. */
    result: code.nullish(),
    /** A unit that joins those on it; `unitIds` names several. A step takes nobody off the task: see the units of the assignment. */
    unitId: uuid.nullish(),
    unitIds: z.array(uuid).max(40).nullish(),
    /** The unit whose crew takes the step: it joins those on the assignment, and where it is one of several the step is its own. */
    byUnitId: uuid.nullish(),
    note: optionalText(1000),
    /** Whether the centre records what the agency said by telephone, and who said it. */
    byVoice: z.boolean().default(false),
    by: optionalText(120),
    /** Of a hand-over to a partner: the number of its report or the one called, and when; the time left out is now. */
    reference: optionalText(60),
    handedAt: instant.optional(),
    /** When the step was taken and when it is sent, both by the sender's own clock, where there was no line in between. */
    takenAt: instant.optional(),
    sentAt: instant.optional(),
  })
  .refine(({ byVoice, by }) => !byVoice || by !== null, fault('required', 'by'))
  .refine(({ reference }) => reference === null || !holdsMobileNumber(reference), fault('mobile-number', 'reference'))
  .prefault({})

/** `unitIds` says all the units that work on it from now on; `join` and `leave` change those that do, whatever others change meanwhile. */
export const assignmentUnitsBody = z
  .object({
    unitIds: z.array(uuid).max(40).optional(),
    join: z.array(uuid).max(40).default([]),
    leave: z.array(uuid).max(40).default([]),
    divert: z.boolean().default(false),
  })
  .refine(({ unitIds, join, leave }) => unitIds === undefined || join.length + leave.length === 0, fault('units-or-change', 'unitIds'))

/** A report as far as it is known: a type, a point, or both. `precision` says how sure the point is. */
export const similarBody = z
  .object({
    type: code.nullish(),
    location: placeOfTicket.extend({ precision: z.enum(precisions).nullish() }).nullish(),
    description: optionalText(2000),
  })
  .refine(({ type, location }) => Boolean(type ?? location), fault('type-or-location', 'type'))

export const similarSchema = z
  .object({
    ticketId: uuid,
    number: z.string(),
    /** From 0 to 1. */
    score: z.number(),
    reason: z.string(),
    metres: z.int().nonnegative().nullable(),
    minutes: z.int().nonnegative(),
    type: code,
  })
  .meta({ id: 'Similar' })

export type Similar = z.infer<typeof similarSchema>

export const ticketEndpoints = {
  'POST /tickets': endpoint({
    summary: 'Open a ticket; agencies left out are those of the response plan, [] sends nobody',
    tag: 'tickets', door: centreRoles, idempotent: true, body: openTicketBody, success: [201, 200], output: ticketBody,
  }),
  'GET /tickets': endpoint({
    summary: 'List tickets, newest first, filtered, a page at a time; a filter that is empty is none',
    tag: 'tickets', door: 'signed-in', query: ticketListQuery, success: [200],
    output: z.object({ items: z.array(ticketSchema), nextCursor: z.string().nullable() }),
  }),
  'GET /tickets/{id}': endpoint({
    summary: 'One ticket with its notes, calls and photos',
    tag: 'tickets', door: 'signed-in', params: idParams, success: [200],
    output: ticketBody.extend({ notes: z.array(noteSchema), calls: z.array(ticketCallSchema), attachments: z.array(attachmentSchema) }),
  }),
  'PATCH /tickets/{id}': endpoint({
    summary: 'Change a ticket; 409 stale when someone was faster',
    tag: 'tickets', door: centreRoles, params: idParams, body: editTicketBody, success: [200], output: ticketBody,
  }),
  'GET /tickets/{id}/timeline': endpoint({
    summary: 'All events of a ticket in order',
    tag: 'tickets', door: 'signed-in', params: idParams, success: [200],
    output: z.object({ items: z.array(timelineEventSchema) }),
  }),
  'POST /tickets/{id}/notes': endpoint({
    summary: 'Add a note',
    tag: 'tickets', door: 'signed-in', idempotent: true, params: idParams, body: z.object({ text: typedText(2000) }), success: [201, 200],
    output: ticketBody.extend({ note: noteSchema }),
  }),
  'POST /tickets/{id}/close': endpoint({
    summary: 'Close a ticket whose work is done',
    tag: 'tickets', door: centreRoles, params: idParams,
    body: z.object({ disposition: typedText(200), note: optionalText(1000) }), success: [200], output: ticketBody,
  }),
  'POST /tickets/{id}/cancel': endpoint({
    summary: 'Cancel a ticket; its open assignments are withdrawn',
    tag: 'tickets', door: centreRoles, params: idParams, body: z.object({ reason: typedText(1000) }), success: [200],
    output: ticketBody,
  }),
  'POST /tickets/{id}/reopen': endpoint({
    summary: 'Reopen a resolved, closed or cancelled ticket',
    tag: 'tickets', door: leadRoles, params: idParams, body: z.object({ reason: typedText(1000) }), success: [200],
    output: ticketBody,
  }),
  'POST /tickets/{id}/merge': endpoint({
    summary: 'Merge a ticket into another that reports the same incident',
    tag: 'tickets', door: leadRoles, params: idParams, body: z.object({ into: uuid }), success: [200], output: ticketBody,
  }),
  'POST /tickets/{id}/unmerge': endpoint({
    summary: 'Take a merged ticket out again: its callers come back, the agencies called back are asked anew',
    tag: 'tickets', door: leadRoles, params: idParams, success: [200], output: ticketBody,
  }),
  'POST /tickets/{id}/calls': endpoint({
    summary: 'Add another caller to a ticket',
    tag: 'tickets', door: centreRoles, idempotent: true, params: idParams,
    body: z.object({ caller: callerInput.optional(), note: optionalText(3000), answers: answersSchema.optional(), callback: wantsCallback }).refine(hasNumberToCall, numberMissing).prefault({}), success: [201, 200],
    output: ticketBody.extend({ callId: uuid }),
  }),
  'POST /tickets/{id}/calls/{callId}/detach': endpoint({
    summary: 'Take an added caller off a ticket again; a second time changes nothing',
    tag: 'tickets', door: centreRoles, params: z.object({ id: uuid, callId: uuid }), success: [200], output: ticketBody,
  }),
  'POST /tickets/{id}/calls/{callId}/reveal': endpoint({
    summary: "Reveal a caller's name and number; the reveal is logged",
    tag: 'tickets', door: 'signed-in', params: z.object({ id: uuid, callId: uuid }), success: [200],
    output: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
  }),
  'PUT /tickets/{id}/calls/{callId}/caller': endpoint({
    summary: "Correct a caller's name and number: both as they are now, one left out is none; the same again changes nothing",
    tag: 'tickets', door: centreRoles, params: z.object({ id: uuid, callId: uuid }), body: callerInput, success: [200], output: ticketBody,
  }),
  'POST /tickets/similar': endpoint({
    summary: 'Open tickets that may be the same incident, with the reason',
    tag: 'tickets', door: centreRoles,
    body: similarBody, success: [200], output: z.object({ items: z.array(similarSchema) }),
  }),
  'POST /tickets/{id}/assignments': endpoint({
    summary: 'Send the ticket to an agency',
    tag: 'assignments', door: centreRoles, params: idParams, body: z.object({ agency: code }), success: [201],
    output: ticketBody,
  }),
  'POST /tickets/{id}/assignments/{agency}/{action}': endpoint({
    summary: 'Take a step in an assignment: accept, decline (with a reason), en-route, on-scene, complete, withdraw',
    tag: 'assignments', door: 'signed-in', idempotent: true, params: assignmentParams.extend({ action: z.enum(assignmentActions) }),
    body: assignmentStepBody, success: [200], output: ticketBody,
  }),
  'POST /tickets/{id}/assignments/{agency}/units': endpoint({
    summary: 'Say which units work on an assignment; a busy one is refused with the name of its task, unless it is diverted by word',
    tag: 'assignments', door: unitStatusRoles, params: assignmentParams,
    body: assignmentUnitsBody, success: [200], output: ticketBody,
  }),
  'POST /tickets/{id}/assignments/{agency}/acknowledge': endpoint({
    summary: "Take on the alarm of an agency's overdue assignment; it comes back if nothing changes",
    tag: 'assignments', door: leadRoles, params: assignmentParams, body: z.object({ note: optionalText(1000) }).prefault({}),
    success: [200], output: ticketBody,
  }),
} as const
