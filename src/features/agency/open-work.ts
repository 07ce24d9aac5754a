import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { isActive } from '#domain/assignment.ts'

export type Work = { readonly ticket: Ticket; readonly own: Assignment }

/** What an agency still has to do: what is overdue first, then by priority, then what waits longest. */
export const openWork = (tickets: readonly Ticket[], agency: string): Work[] =>
  tickets
    .flatMap((ticket) => {
      const own = ticket.assignments.find((assignment) => assignment.agency === agency && isActive(assignment.status))
      return own ? [{ ticket, own }] : []
    })
    .sort(
      (a, b) =>
        Number(b.own.overdue !== null) - Number(a.own.overdue !== null) ||
        a.ticket.priority - b.ticket.priority ||
        Date.parse(a.own.dispatchedAt) - Date.parse(b.own.dispatchedAt),
    )
