import type { z } from 'zod'
import { openTicketBody } from '#contracts/api/ticket-endpoints.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { AssignmentAction } from '#domain/assignment.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Actor } from '#server/auth/actor.ts'
import { openTicket } from '#server/commands/open-ticket.ts'
import { stepAssignment, type Step } from '#server/commands/step-assignment.ts'
import type { Outcome } from '#server/db/transaction.ts'
import { actorOf } from './actors.ts'

/** The market of Padang. */
export const pasarRaya = { lat: -0.9497, lng: 100.3605 }

type Report = Partial<z.input<typeof openTicketBody>>

/** The body of a report as the route hands it on: a fire at the market unless told otherwise. */
export const report = (over: Report = {}) => openTicketBody.parse({ type: 'kebakaran', location: pasarRaya, ...over })

/** The value of an outcome; a refusal fails the test. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome.value
}

/** The refusal of an outcome; a success fails the test. */
export function refusalOf(outcome: Outcome<unknown>): Refusal {
  if (outcome.ok) throw new Error('was not refused')
  return outcome
}

/** Opens a ticket as `operator1`. */
export const opened = async (over: Report = {}, now = new Date()): Promise<Ticket> =>
  valueOf(await openTicket(await actorOf('operator1'), report(over), null, now)).ticket

/** Takes one step in an assignment. */
export const step = (
  actor: Actor,
  ticketId: string,
  agency: string,
  action: AssignmentAction,
  { now = new Date(), ...words }: Partial<Omit<Step, 'ticketId' | 'agency' | 'action'>> & { now?: Date } = {},
): Promise<Outcome<Ticket>> => stepAssignment(actor, { ticketId, agency, action, reason: null, note: null, ...words }, now)

/** The assignment of an agency in a ticket. */
export function assignmentOf(ticket: Ticket, agency: string): Ticket['assignments'][number] {
  const found = ticket.assignments.find((a) => a.agency === agency)
  if (found === undefined) throw new Error(`${agency} is not assigned to ${ticket.number}`)
  return found
}
