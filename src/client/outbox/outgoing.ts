import type { ApiInput } from '#contracts/api/endpoints.ts'
import type { Call } from '#contracts/api/call-endpoints.ts'
import type { Problem } from '#contracts/problem.ts'
import type { Ticket } from '#contracts/ticket.ts'

export type OpenTicketBody = ApiInput<'POST /tickets'>['body']
export type LogCallBody = ApiInput<'POST /calls'>['body']

/** An answer that takes longer than this is taken for lost. */
export const patienceMs = 10_000

type Report = { readonly kind: 'ticket'; readonly body: OpenTicketBody } | { readonly kind: 'call'; readonly body: LogCallBody }

/** A report that is to be sent, once, whatever happens to this page. Times are milliseconds since 1970 by this machine's clock. */
export type Outgoing = Report & {
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

/** A report before it is entered. */
export type NewOutgoing = Report & Pick<Outgoing, 'key' | 'receivedAt' | 'tried' | 'draft'>

/** What became of a report: done, kept until the server answers, or refused and handed back. */
export type Delivery =
  | { readonly kind: 'opened'; readonly ticket: Ticket; /** False when a later change could not be added. */ readonly complete: boolean }
  | { readonly kind: 'logged'; readonly call: Call }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly error: unknown }
