import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { alarmsSupervisor, rankByAttention } from '#domain/attention.ts'
import { lastStep } from '#domain/ladder.ts'

/** An assignment over which the supervisor is alarmed; `key` changes with each step, so that a new one is heard again. */
export type SupervisorAlarm = { readonly key: string; readonly ticket: Ticket; readonly assignment: Assignment; readonly must: boolean }

/** All alarms of the supervisor, worst first. They end with an act, never by being looked at. */
export const supervisorAlarms = (tickets: readonly Ticket[]): SupervisorAlarm[] =>
  rankByAttention(tickets.filter(({ assignments }) => assignments.some(alarmsSupervisor)))
    .flatMap((ticket) =>
      ticket.assignments.filter(alarmsSupervisor).map((assignment) => ({
        key: [ticket.id, assignment.agency, assignment.dispatchedAt, assignment.overdue?.clock, assignment.overdue?.step].join(' '),
        ticket,
        assignment,
        must: (assignment.overdue?.step ?? 0) >= lastStep,
      })),
    )
    .sort((a, b) => Number(b.must) - Number(a.must))
