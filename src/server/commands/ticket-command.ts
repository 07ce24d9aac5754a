import type { EventKind } from '#contracts/event.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { agenciesThatSee, scopeOf } from '#domain/access.ts'
import type { AssignmentStatus } from '#domain/assignment.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import { checkTicketAction, isOpen, statusFromAssignments, type TicketAction, type TicketStatus } from '#domain/ticket.ts'
import type { CrewMove } from '#domain/unit.ts'
import type { Prisma } from '../db/dialect.ts'
import type { Actor } from '../auth/actor.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import { ticketsIn } from '../queries/scope-filter.ts'
import { ticketInclude, toTicket, toView, type TicketRow } from '../queries/ticket-rows.ts'
import { appendUnitChanged } from './append-unit-changed.ts'
import { followUnits } from './follow-units.ts'
import { settleTicketClocks } from './settle-clocks.ts'

export type TicketContext<By extends Actor | null = Actor> = {
  readonly tx: Tx
  readonly actor: By
  readonly now: Date
  /** The ticket as it stands, locked until the transaction ends. */
  readonly ticket: TicketRow
  readonly status: TicketStatus
}

/** What a use case decided and wrote: the event to append, and what else of the ticket's own row changes. */
export type Change = {
  readonly ok: true
  readonly kind: EventKind
  readonly data: Readonly<Record<string, unknown>>
  readonly set?: Prisma.TicketUncheckedUpdateInput
  /** A status that people decide; left out, the status follows from the assignments. */
  readonly status?: TicketStatus
  /** The step was one crew's: of its units only this one moves, to where its own part is. */
  readonly crew?: CrewMove
}

/** Builds a change. */
export const changed = (kind: EventKind, data: Change['data'], rest: Omit<Change, 'ok' | 'kind' | 'data'> = {}): Change => ({
  ok: true,
  kind,
  data,
  ...rest,
})

/** The refusal when the ticket's rules do not allow `action`, with the ticket as it stands; `null` when they do. */
export function refuseAction({ ticket, status, actor }: TicketContext, action: TicketAction): Refusal | null {
  const verdict = checkTicketAction(status, action, actor.role)
  return verdict === 'allowed' ? null : refuse(verdict, { extra: { ticket: toTicket(ticket) } })
}

/**
 * The one way to change a ticket: locks it, lets `change` check and write, then derives the status, counts the version
 * up and appends the event with the ticket as it now stands; `null` from `change`: it is so already, and nothing is done. A ticket the actor may not see is not found. Units follow
 * their assignment in the same transaction: each whose status changes thereby appends a `unit.changed` of its own.
 */
export const changeTicket = (
  actor: Actor,
  ticketId: string,
  now: Date,
  change: (context: TicketContext) => Promise<Change | Refusal | null>,
): Promise<Outcome<Ticket>> => transaction((tx) => changeTicketIn(tx, actor, ticketId, now, change))

/** `changeTicket` inside a transaction that changes more than one ticket. */
export async function changeTicketIn(
  tx: Tx,
  actor: Actor,
  ticketId: string,
  now: Date,
  change: (context: TicketContext) => Promise<Change | Refusal | null>,
): Promise<Outcome<Ticket>> {
  await tx.$queryRaw`SELECT 1 FROM ticket WHERE id = ${ticketId}::uuid FOR UPDATE`
  const ticket = await tx.ticket.findFirst({
    where: { AND: [{ id: ticketId }, ticketsIn(scopeOf(actor))] },
    include: ticketInclude,
  })
  if (ticket === null) return refuse('not-found')
  return changeLocked({ tx, actor, now, ticket, status: ticket.status as TicketStatus }, change)
}

/** The change itself, of a ticket that the transaction holds locked: by a person, or by the system, which is nobody. */
export async function changeLocked<By extends Actor | null>(
  context: TicketContext<By>,
  change: (context: TicketContext<By>) => Promise<Change | Refusal | null>,
): Promise<Outcome<Ticket>> {
  const { tx, actor, now, ticket } = context
  const ticketId = ticket.id
  const outcome = await change(context)
  if (outcome === null) return done(toTicket(ticket))
  if (!outcome.ok) return outcome

  const assignments = await tx.assignment.findMany({ where: { ticketId }, ...ticketInclude.assignments })
  const fields = statusFields(ticket, assignments, outcome, now)
  await settleTicketClocks(tx, { before: ticket, after: assignments, to: { ...ticket, ...typeAndPriority(outcome), status: fields.status }, now })
  const row = await tx.ticket.update({
    where: { id: ticketId },
    data: { ...outcome.set, ...fields, version: { increment: 1 }, updatedAt: now },
    include: ticketInclude,
  })
  const units = await followUnits(tx, { before: ticket.assignments, after: assignments, crew: outcome.crew }, now)
  await append(tx, {
    kind: outcome.kind,
    at: now,
    actor,
    view: toView(row),
    data: outcome.data,
    audience: audienceOf([...ticket.assignments, ...row.assignments]),
  })
  for (const unit of units) await appendUnitChanged(tx, unit, actor, now, { ticketId })
  return done(toTicket(row))
}

function statusFields(
  before: TicketRow,
  assignments: TicketRow['assignments'],
  { status: decided, set }: Change,
  now: Date,
): Prisma.TicketUncheckedUpdateInput & { readonly status: TicketStatus } {
  const reopenedAt = set?.reopenedAt instanceof Date ? set.reopenedAt : before.reopenedAt
  const was = before.status as TicketStatus
  // What people ended stays ended, whatever becomes of its assignments.
  const status = decided ?? (isOpen(was) ? statusFromAssignments(assignments.map(toState), reopenedAt) : was)
  if (status === was) return { status }
  const over = !isOpen(status)
  return {
    status,
    resolvedAt: status === 'resolved' ? now : over ? before.resolvedAt : null,
    closedAt: over ? now : null,
  }
}

/** The type and priority that a change sets, as far as it does. */
const typeAndPriority = ({ set }: Change) => ({
  ...(typeof set?.typeCode === 'string' && { typeCode: set.typeCode }),
  ...(typeof set?.priority === 'number' && { priority: set.priority }),
})

const toState = (row: TicketRow['assignments'][number]) => ({
  agency: row.agencyCode,
  status: row.status as AssignmentStatus,
  dispatchedAt: row.dispatchedAt,
})

/**
 * The agencies that hear of a change, from the assignments before it and after it: who could see the ticket or can see it
 * now, since who loses sight of it must still hear why.
 */
export const audienceOf = (assignments: TicketRow['assignments']): string[] => agenciesThatSee(assignments.map(toState))
