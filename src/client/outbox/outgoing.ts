import type { ApiInput } from '#contracts/api/endpoints.ts'
import type { Callback } from '#contracts/api/callback-endpoints.ts'
import type { Call } from '#contracts/api/call-endpoints.ts'
import type { Problem } from '#contracts/problem.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { AssignmentAction } from '#domain/assignment.ts'
import type { AttachmentSource } from '#domain/attachment.ts'

export type OpenTicketBody = ApiInput<'POST /tickets'>['body']
export type LogCallBody = ApiInput<'POST /calls'>['body']
export type CloseCallbackBody = ApiInput<'POST /callbacks/{id}/close'>['body']
export type StepBody = ApiInput<'POST /tickets/{id}/assignments/{agency}/{action}'>['body']
export type NoteBody = ApiInput<'POST /tickets/{id}/notes'>['body']

/** An answer that takes longer than this is taken for lost. */
export const patienceMs = 10_000
/** A photo over a poor line takes its time. */
export const photoPatienceMs = 120_000

/** How a call back went; `number` is the ticket's, for the screen. */
type CallbackReport = { readonly kind: 'callback'; readonly callbackId: string; readonly number: string; readonly body: CloseCallbackBody }
type Report = { readonly kind: 'ticket'; readonly body: OpenTicketBody } | { readonly kind: 'call'; readonly body: LogCallBody } | CallbackReport
/** What was done about a ticket in the field; `about` says which, for the screen, should the ticket be out of sight by then. */
type FieldWork = { readonly ticketId: string; readonly about: string } & (
  | { readonly kind: 'step'; readonly agency: string; readonly action: AssignmentAction; readonly body: StepBody }
  | { readonly kind: 'note'; readonly body: NoteBody }
  | { readonly kind: 'photo'; readonly body: { readonly photo: Blob; readonly source: AttachmentSource } }
)

type Envelope = {
  /** Its idempotency key: sent under it again and again, it is done once. */
  readonly key: string
  /** Who sent it; nobody else's name may stand under it. */
  readonly owner: string
  readonly ownerName: string
  readonly receivedAt: number
  readonly queuedAt: number
  /** True once it was sent without an answer: the server may hold it already, as it was then. */
  readonly tried: boolean
  /** The server would not have it: it needs a person. */
  readonly problem: Problem | null
  /** What the form made it of, to be brought back into it. */
  readonly draft: unknown
}

/**
 * A report, or work in the field, that is to be sent, once, whatever happens to this page. Times are milliseconds since 1970 by
 * this machine's clock; `receivedAt` is when it came in or was done.
 */
export type Outgoing = (Report | FieldWork) & Envelope
export type OutgoingReport = Extract<Outgoing, { kind: 'ticket' | 'call' | 'callback' }>
export type OutgoingWork = Extract<Outgoing, { kind: 'step' | 'note' | 'photo' }>

/** A report before it is entered. */
export type NewOutgoing = (Report | FieldWork) & Pick<Envelope, 'key' | 'receivedAt' | 'tried' | 'draft'>

export const isFieldWork = (outgoing: Outgoing): outgoing is OutgoingWork =>
  outgoing.kind === 'step' || outgoing.kind === 'note' || outgoing.kind === 'photo'

/** What must be sent in order: all work about one ticket. A report waits for no other, and no step waits for a photo. */
export const chainOf = (outgoing: Outgoing): string =>
  outgoing.kind === 'photo' ? `${outgoing.ticketId} photo` : isFieldWork(outgoing) ? outgoing.ticketId : outgoing.key

/** What became of a report: done, kept until the server answers, or refused and handed back. */
export type Delivery =
  | { readonly kind: 'opened'; readonly ticket: Ticket; /** False when a later change could not be added. */ readonly complete: boolean }
  | { readonly kind: 'logged'; readonly call: Call }
  | { readonly kind: 'called-back'; readonly callback: Callback }
  | { readonly kind: 'worked'; readonly ticket: Ticket }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly error: unknown }
