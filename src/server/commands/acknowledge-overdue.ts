import type { Ticket } from '#contracts/ticket.ts'
import { isActive, type AssignmentStatus } from '#domain/assignment.ts'
import { acknowledgeClock, mayAcknowledge, stoppedClock } from '#domain/ladder.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { onDatabaseClock } from '../db/database-clock.ts'
import type { Outcome } from '../db/transaction.ts'
import { clockFields, clockState, clockView } from '../queries/clock-fields.ts'
import { toTicket } from '../queries/ticket-rows.ts'
import { changed, changeTicket } from './ticket-command.ts'
import { writeNote } from './write-note.ts'

type Overdue = { readonly ticketId: string; readonly agency: string; readonly note: string | null }

/**
 * Takes on the alarm of an overdue assignment: it is silent until the clock has run once more, and ends for good where an
 * agency declined and others are at work. Refuses what is not overdue or is taken on already, and everybody but a lead.
 */
export const acknowledgeOverdue = (actor: Actor, { ticketId, agency, note }: Overdue, now: Date): Promise<Outcome<Ticket>> =>
  changeTicket(actor, ticketId, now, async (context) => {
    const { tx, ticket } = context
    const assignment = ticket.assignments.findLast((a) => a.agencyCode === agency)
    if (assignment === undefined) return refuse('no-assignment')
    const { overdue } = clockView(assignment)
    const verdict = mayAcknowledge(overdue, actor.role)
    if (verdict === 'forbidden') return refuse('forbidden')
    if (verdict !== 'allowed' || overdue === null) return refuse('invalid-transition', { extra: { ticket: toTicket(ticket) } })
    const settled = assignment.status === 'declined' && ticket.assignments.some(({ status }) => isActive(status as AssignmentStatus))
    const state = settled ? stoppedClock : acknowledgeClock(clockState(assignment), onDatabaseClock(now))
    await tx.assignment.update({ where: { id: assignment.id }, data: clockFields(state) })
    const data = await writeNote(context, 'note', note)
    return changed('assignment.acknowledged', { agency, clock: overdue.clock, step: overdue.step, ...data })
  })
