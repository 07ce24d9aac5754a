import { z } from 'zod'
import { assignmentStatuses } from '#domain/assignment.ts'
import { clockNames, lastStep } from '#domain/ladder.ts'
import { ticketStatuses } from '#domain/ticket.ts'
import { answersSchema } from './answers.ts'
import { code, instant, latitude, longitude, priority, uuid } from './scalars.ts'

export const locationSchema = z.object({
  lat: latitude,
  lng: longitude,
  address: z.string().nullable(),
  landmark: z.string().nullable(),
  kecamatan: z.string().nullable(),
  kelurahan: z.string().nullable(),
  /** Whether the area comes from a boundary (`true`) or from the nearest kelurahan (`false`, an estimate). */
  exact: z.boolean(),
})

/** A unit by what it is called on the radio. */
export const unitRefSchema = z.object({ id: uuid, callsign: z.string() })

/**
 * How far up the ladder an assignment is: which clock ran out, the steps taken (1: the agency is alarmed again, 2: the
 * supervisor is, 3: the supervisor must act), since when, whether somebody took it on, and which agency is offered.
 */
export const overdueSchema = z.object({
  clock: z.enum(clockNames),
  step: z.int().min(1).max(lastStep),
  since: instant,
  acknowledgedAt: instant.nullable(),
  offer: code.nullable(),
})

export const assignmentSchema = z.object({
  agency: code,
  status: z.enum(assignmentStatuses),
  dispatchedAt: instant,
  acceptedAt: instant.nullable(),
  enRouteAt: instant.nullable(),
  onSceneAt: instant.nullable(),
  completedAt: instant.nullable(),
  declinedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  reason: z.string().nullable(),
  /** How the agency's part ended, by the city pack's `results.json`. */
  result: code.nullable().default(null),
  /** To whom a partner's part was handed over: the note that has the words, and the number of the report. */
  handover: z.object({ noteId: uuid, reference: z.string().nullable() }).nullish(),
  /** The first of `units`. */
  unit: unitRefSchema.nullable(),
  /** Who works or worked on it, in the order in which they were named. */
  units: z.array(unitRefSchema).default([]),
  /** What the agency is waited for, when the next step of the ladder falls due, and what has fallen due already. */
  clock: z.enum(clockNames).nullable().default(null),
  deadlineAt: instant.nullable().default(null),
  overdue: overdueSchema.nullable().default(null),
})

/** The ticket as the log keeps it: everything but personal data and free text. */
export const ticketViewSchema = z.object({
  id: uuid,
  number: z.string(),
  version: z.int().positive(),
  type: code,
  priority,
  status: z.enum(ticketStatuses),
  location: locationSchema,
  openedAt: instant,
  updatedAt: instant,
  resolvedAt: instant.nullable(),
  closedAt: instant.nullable(),
  disposition: code.nullable(),
  mergedInto: uuid.nullable(),
  /** What is known from the questions of the response plan, by their codes. */
  answers: answersSchema,
  callCount: z.int().nonnegative(),
  assignments: z.array(assignmentSchema),
})

/** The ticket as a reader gets it: the view with the description as it reads now. */
export const ticketSchema = ticketViewSchema.extend({ description: z.string().nullable() }).meta({ id: 'Ticket' })

/** A note, a reason or a description: free text that lives outside the log. */
export const noteSchema = z
  .object({
    id: uuid,
    kind: z.enum(['note', 'decline', 'voice', 'close', 'cancel', 'reopen']),
    text: z.string(),
    author: z.string(),
    agency: code.nullable(),
    at: instant,
  })
  .meta({ id: 'Note' })

/** One call about a ticket. Name and number are revealed on request only, and the reveal is logged. */
export const ticketCallSchema = z.object({
  id: uuid,
  at: instant,
  hasName: z.boolean(),
  phoneEnding: z.string().nullable(),
  /** What this caller said, where it was written with the call. */
  note: z.string().nullable(),
  /** The ticket the call came with, where that one was merged into this. */
  mergedFrom: uuid.nullable(),
})

export type Ticket = z.infer<typeof ticketSchema>
export type TicketView = z.infer<typeof ticketViewSchema>
export type Assignment = z.infer<typeof assignmentSchema>
export type UnitRef = z.infer<typeof unitRefSchema>
export type Overdue = z.infer<typeof overdueSchema>
export type Note = z.infer<typeof noteSchema>
export type TicketCall = z.infer<typeof ticketCallSchema>
