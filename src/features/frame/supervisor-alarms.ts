import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { alarmsSupervisor } from '#domain/attention.ts'
import { lastStep } from '#domain/ladder.ts'

/** An assignment over which the supervisor is alarmed; `key` changes with each step, so that a new one is heard again. */
export type SupervisorAlarm = { readonly key: string; readonly ticket: Ticket; readonly assignment: Assignment; readonly must: boolean }

/** Whether the supervisor is alarmed over a ticket. */
export const isAlarming = ({ assignments }: Ticket): boolean => assignments.some(alarmsSupervisor)

/** All alarms of the supervisor over these tickets, which come in order of need: worst first. They end with an act, never by being looked at. */
export const supervisorAlarms = (tickets: readonly Ticket[]): SupervisorAlarm[] =>
  tickets
    .flatMap((ticket) =>
      ticket.assignments.filter(alarmsSupervisor).map((assignment) => ({
        key: [ticket.id, assignment.agency, assignment.dispatchedAt, assignment.overdue?.clock, assignment.overdue?.step].join(' '),
        ticket,
        assignment,
        must: (assignment.overdue?.step ?? 0) >= lastStep,
      })),
    )
    .sort((a, b) => Number(b.must) - Number(a.must))
