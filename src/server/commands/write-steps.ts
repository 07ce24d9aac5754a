import type { EventKind } from '#contracts/event.ts'
import { Prisma } from '../db/dialect.ts'
import { statement } from '../db/prisma.ts'
import { toView, type TicketRow } from '../queries/ticket-rows.ts'
import { audienceOf } from './ticket-command.ts'

/** A step of the ladder: the assignment that was due at `dueAt`, and its ticket as it stands after the step. */
export type Step = { readonly ticket: TicketRow; readonly assignmentId: string; readonly dueAt: Date }

/** The steps of one ticket, in order, decided on the ticket as it was at `version`. */
export type StepsOfTicket = { readonly version: number; readonly steps: readonly Step[] }

/**
 * Writes steps of tickets, each given once, and their events; answers for each ticket whether it did: it passes over those that
 * somebody holds or has changed since `version`. One statement that waits for nothing but the log's lock, and holds that no
 * longer than PostgreSQL itself needs: a report that comes meanwhile waits for this one statement at most, and a process that
 * is frozen or killed holds nothing.
 */
export async function writeSteps(tickets: readonly StepsOfTicket[]): Promise<boolean[]> {
  const rows = await statement<{ id: string }>(Prisma.sql`/* take-steps */
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(tickets.flatMap(toRecords).map((record, place) => ({ place, ...record })))}::jsonb) AS g(
        place int, id uuid, before int, version int, at timestamptz, assignment uuid, step smallint, due timestamptz, since timestamptz,
        offer text, data jsonb, view jsonb, audience text[])
    ), held AS MATERIALIZED (
      SELECT ticket.id FROM ticket JOIN (SELECT DISTINCT id, before FROM given) g ON g.id = ticket.id AND g.before = ticket.version
      FOR UPDATE OF ticket SKIP LOCKED
    ), counted AS (
      UPDATE ticket SET version = g.version, updated_at = g.at
      FROM (SELECT id, max(version) AS version, max(at) AS at FROM given JOIN held USING (id) GROUP BY id) g WHERE ticket.id = g.id
    ), stepped AS (
      UPDATE assignment SET clock_step = g.step, due_at = g.due, overdue_since = g.since, acknowledged_at = NULL, offer = g.offer
      FROM given g JOIN held USING (id) WHERE assignment.id = g.assignment
    ), taken AS MATERIALIZED (
      SELECT given.* FROM given JOIN held USING (id) ORDER BY place
    )
    SELECT id, append_event(${'assignment.overdue' satisfies EventKind}, at, NULL, NULL, NULL, id, version, data, view, audience) FROM taken`)
  const taken = new Set(rows.map(({ id }) => id))
  return tickets.map(({ steps }) => steps.some(({ ticket }) => taken.has(ticket.id)))
}

const toRecords = ({ version: before, steps }: StepsOfTicket) =>
  steps.map(({ ticket, assignmentId }) => {
    const row = ticket.assignments.find(({ id }) => id === assignmentId)
    if (row === undefined) throw new Error(`no assignment ${assignmentId}`)
    const { agencyCode: agency, clock, clockStep: step, dueAt, overdueSince, offer } = row
    return {
      id: ticket.id,
      before,
      version: ticket.version,
      at: ticket.updatedAt,
      assignment: assignmentId,
      step,
      due: dueAt,
      since: overdueSince,
      offer,
      data: { agency, clock, step, since: overdueSince, ...(offer !== null && { offer }) },
      view: toView(ticket),
      audience: audienceOf(ticket.assignments),
    }
  })
