import { nextAgency, takeDueStep } from '#domain/ladder.ts'
import { inRounds } from '../db/in-rounds.ts'
import { prisma } from '../db/prisma.ts'
import { clockFields, clockState } from '../queries/clock-fields.ts'
import { ticketInclude, type TicketRow } from '../queries/ticket-rows.ts'
import { readLadder, type LadderOfTicket } from './read-ladder.ts'
import { writeSteps, type Step } from './write-steps.ts'

/** What became of tickets in which something was overdue. */
export type Taking = {
  /** When each step that was taken had been due. */
  readonly due: readonly Date[]
  /** Why tickets were not seen to; those that somebody held are not among them. */
  readonly faults: readonly unknown[]
}

/**
 * Takes a step of the ladder for every assignment of these tickets that is due at `now`, the time by the database's clock; as
 * nobody: the system itself; each with its own event. A ticket that somebody holds, or has changed since it was read, is
 * passed over and due at the next look: so of several processes one takes a step, once.
 */
export async function takeOverdueSteps(ticketIds: readonly string[], now: Date): Promise<Taking> {
  const tickets = await prisma().ticket.findMany({ where: { id: { in: [...ticketIds] } }, include: ticketInclude })
  const ladders = await laddersOf(tickets)
  // One round; when it fails, each ticket by itself.
  const write = inRounds(tickets.length, writeSteps)
  const outcomes = await Promise.allSettled(
    tickets.map(async (ticket) => {
      const steps = stepsIn(ticket, ladders.get(kindOf(ticket)), now)
      return steps.length > 0 && (await write({ version: ticket.version, steps })) ? steps.map(({ dueAt }) => dueAt) : []
    }),
  )
  return {
    due: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : [])),
    faults: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : [])),
  }
}

const kindOf = ({ typeCode, priority }: TicketRow) => `${typeCode} ${String(priority)}`

/** The ladders of these tickets, each read once, by the kind of ticket. */
async function laddersOf(tickets: readonly TicketRow[]): Promise<Map<string, LadderOfTicket>> {
  const kinds = new Map(tickets.map((ticket) => [kindOf(ticket), ticket]))
  return new Map(await Promise.all([...kinds].map(async ([kind, { typeCode, priority }]) => [kind, await readLadder(prisma(), typeCode, priority)] as const)))
}

function stepsIn(ticket: TicketRow, ladder: LadderOfTicket | undefined, now: Date): Step[] {
  const steps: Step[] = []
  for (const { id, dueAt } of ticket.assignments) {
    if (ladder !== undefined && dueAt !== null && dueAt <= now) steps.push(stepOf(steps.at(-1)?.ticket ?? ticket, { id, dueAt }, ladder, now))
  }
  return steps
}

function stepOf(before: TicketRow, { id, dueAt }: { id: string; dueAt: Date }, { order }: LadderOfTicket, now: Date): Step {
  const next = nextAgency(order, before.assignments.map(({ agencyCode }) => agencyCode))
  const assignments = before.assignments.map((row) => (row.id === id ? { ...row, ...clockFields(takeDueStep(clockState(row), now, next)) } : row))
  return { ticket: { ...before, assignments, version: before.version + 1, updatedAt: now }, assignmentId: id, dueAt }
}
