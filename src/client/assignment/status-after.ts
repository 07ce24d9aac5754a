import type { Ticket } from '#contracts/ticket.ts'
import type { Viewer } from '#domain/access.ts'
import { nextAssignmentStatus, type AssignmentAction, type AssignmentStatus } from '#domain/assignment.ts'

/** What was done here and is not with the server yet. */
export type Undelivered = { readonly ticketId: string } & ({ readonly kind: 'step'; readonly action: AssignmentAction } | { readonly kind: 'note' | 'photo' })

/** The status after the steps that are still to be sent; one that the transition table does not have changes nothing. */
export const statusAfter = (ticket: Pick<Ticket, 'id'>, from: AssignmentStatus, unsent: readonly Undelivered[], { role }: Pick<Viewer, 'role'>): AssignmentStatus =>
  unsent.reduce(
    (status, work) => (work.kind === 'step' && work.ticketId === ticket.id ? (nextAssignmentStatus(status, work.action, role) ?? status) : status),
    from,
  )
