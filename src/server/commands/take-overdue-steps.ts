import { nextAgency, takeDueStep } from '#domain/ladder.ts'
import type { TicketStatus } from '#domain/ticket.ts'
import { done, transaction, type Outcome, type Tx } from '../db/transaction.ts'
import { clockFields, clockState } from '../queries/clock-fields.ts'
import { ticketInclude, type TicketRow } from '../queries/ticket-rows.ts'
import { readLadder } from './read-ladder.ts'
import { changed, changeLocked, type TicketContext } from './ticket-command.ts'

/** A process that falls silent while it holds a ticket for the ladder loses it, so that another can take the step in time. */
const silentAtMost = '900ms'

/**
 * Takes every step of the ladder that has fallen due in a ticket, as nobody: the system itself; each with its own event. Looks
 * again under the ticket's lock, by the database's clock, so that of several processes one takes a step, once.
 * @returns by how many milliseconds each step came late; `busy` when somebody holds the ticket just now
 */
export async function takeOverdueSteps(ticketId: string): Promise<readonly number[] | 'busy'> {
  const late: number[] = []
  const outcome: Outcome<'taken' | 'busy'> = await transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<{ now: Date }[]>`/* lock-for-ladder */
      SELECT clock_timestamp() AS now, set_config('idle_in_transaction_session_timeout', ${silentAtMost}, true)
      FROM ticket WHERE id = ${ticketId}::uuid FOR UPDATE SKIP LOCKED`
    if (lock === undefined) return done('busy')
    for (;;) {
      const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId }, include: ticketInclude })
      const due = ticket.assignments.find(({ dueAt }) => dueAt !== null && dueAt <= lock.now)
      if (!due?.dueAt) return done('taken')
      const context = { tx, actor: null, now: lock.now, ticket, status: ticket.status as TicketStatus }
      const taken = await changeLocked(context, () => takeStep(context, due))
      if (!taken.ok) return taken
      late.push(lock.now.getTime() - due.dueAt.getTime())
    }
  })
  if (!outcome.ok) throw new Error(`the ladder was refused: ${outcome.code}`)
  return outcome.value === 'busy' ? 'busy' : late
}

async function takeStep({ tx, ticket, now }: TicketContext<null>, assignment: TicketRow['assignments'][number]) {
  const state = await stepOf(tx, ticket, assignment, now)
  await tx.assignment.updateMany({ where: { id: assignment.id }, data: clockFields(state) })
  const { clock, step, offer, overdueSince } = state
  const since = overdueSince?.toISOString()
  return changed('assignment.overdue', { agency: assignment.agencyCode, clock, step, since, ...(offer !== null && { offer }) })
}

async function stepOf(tx: Tx, ticket: TicketRow, assignment: TicketRow['assignments'][number], now: Date) {
  const { ladder, order } = await readLadder(tx, ticket.typeCode, ticket.priority)
  return takeDueStep(clockState(assignment), ladder, now, nextAgency(order, ticket.assignments.map((a) => a.agencyCode)))
}
