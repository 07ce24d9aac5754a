import type { Ticket } from '#contracts/ticket.ts'
import type { Viewer } from '#domain/access.ts'
import { isActive, nextAssignmentStatus } from '#domain/assignment.ts'
import { mayAcknowledge } from '#domain/ladder.ts'
import { checkTicketAction, ticketActions, type TicketAction } from '#domain/ticket.ts'
import { unitStatusRoles } from '#domain/unit.ts'
import { stepsOf, type AssignmentSteps } from '#client/assignment/next-step.ts'

/** What the viewer may do to this ticket and to one agency's part of it, by the tables the server decides by. */
export type TicketActs = {
  readonly may: (action: TicketAction) => boolean
  readonly steps: (agency: string) => AssignmentSteps
  /** Whether this agency can be sent the ticket again: it ended its part and the ticket is open. */
  readonly sendAgain: (agency: string) => boolean
  /** Whether a step on this agency's part is taken for somebody else, on their word. */
  readonly onBehalf: (agency: string) => boolean
  /** Whether one may record that this agency accepted by telephone. */
  readonly voice: (agency: string) => boolean
  /** Whether one may say which units of this agency work on it. */
  readonly units: (agency: string) => boolean
  /** Whether one may take on the alarm over this agency. */
  readonly acknowledge: (agency: string) => boolean
}

const noSteps: AssignmentSteps = { next: null, ahead: [], decline: false, withdraw: false }

/** Gathers the acts of `viewer` on `ticket`; a partner's steps follow the table of partners. */
export function ticketActsOf(ticket: Ticket, viewer: Viewer, isPartner: (agency: string) => boolean = () => false): TicketActs {
  const allowed = new Set<TicketAction>(
    ticketActions.filter((action) => checkTicketAction(ticket.status, action, viewer.role) === 'allowed'),
  )
  const partOf = (agency: string) => ticket.assignments.find((assignment) => assignment.agency === agency)
  const statusOf = (agency: string) => partOf(agency)?.status
  return {
    may: (action) => allowed.has(action),
    steps: (agency): AssignmentSteps => {
      const status = statusOf(agency)
      const outsider = viewer.role === 'agency-staff' && viewer.agency !== agency
      if (status === undefined || outsider) return noSteps
      const steps = stepsOf(status, viewer.role, isPartner(agency))
      // Whoever records another's acceptance says who gave it: that is `voice`, and there is no second way beside it.
      return steps.next === 'accept' && viewer.agency !== agency ? { ...steps, next: null } : steps
    },
    sendAgain: (agency) => {
      const status = statusOf(agency)
      return status !== undefined && !isActive(status) && allowed.has('dispatch')
    },
    onBehalf: (agency) => viewer.agency !== agency,
    voice: (agency) => {
      const status = statusOf(agency)
      return status !== undefined && nextAssignmentStatus(status, 'accept', viewer.role, true, isPartner(agency)) !== null
    },
    units: (agency) => {
      const status = statusOf(agency)
      const outsider = viewer.role === 'agency-staff' && viewer.agency !== agency
      return status !== undefined && isActive(status) && !outsider && unitStatusRoles.some((role) => role === viewer.role)
    },
    acknowledge: (agency) => mayAcknowledge(partOf(agency)?.overdue ?? null, viewer.role) === 'allowed',
  }
}

