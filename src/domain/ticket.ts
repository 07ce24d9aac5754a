import { isActive, type AssignmentState, type AssignmentStatus } from './assignment.ts'
import { centreRoles, leadRoles, roles, type Role } from './roles.ts'

export const ticketStatuses = ['new', 'dispatched', 'in_progress', 'resolved', 'closed', 'cancelled', 'merged'] as const
export type TicketStatus = (typeof ticketStatuses)[number]

export const ticketActions = ['edit', 'dispatch', 'note', 'attach-call', 'detach-call', 'close', 'cancel', 'reopen', 'merge', 'unmerge'] as const
export type TicketAction = (typeof ticketActions)[number]

/** Statuses in which somebody still has to do something; the board holds exactly these. */
export const openStatuses = ['new', 'dispatched', 'in_progress', 'resolved'] as const satisfies readonly TicketStatus[]

/** True while the ticket is on the board. */
export const isOpen = (status: TicketStatus): boolean => (openStatuses as readonly TicketStatus[]).includes(status)

type TicketRule = { readonly from: readonly TicketStatus[]; readonly roles: readonly Role[] }

const working = ['new', 'dispatched', 'in_progress'] as const

/**
 * The one table of what people may do to a ticket: action → from × role. A ticket closes when the work is done
 * (`resolved`), when nobody was ever sent (`new`), or when all that is left are agencies that never answered
 * (`in_progress` without work going on: see `isWorkGoingOn`).
 */
export const ticketRules: Readonly<Record<TicketAction, TicketRule>> = {
  edit: { from: openStatuses, roles: centreRoles },
  dispatch: { from: openStatuses, roles: centreRoles },
  note: { from: ticketStatuses, roles },
  'attach-call': { from: openStatuses, roles: centreRoles },
  'detach-call': { from: openStatuses, roles: centreRoles },
  close: { from: ['new', 'in_progress', 'resolved'], roles: centreRoles },
  cancel: { from: working, roles: centreRoles },
  reopen: { from: ['resolved', 'closed', 'cancelled'], roles: leadRoles },
  merge: { from: working, roles: leadRoles },
  unmerge: { from: ['merged'], roles: leadRoles },
}

/** Whether `role` may take `action` on a ticket in `status`; the reason when not. */
export function checkTicketAction(
  status: TicketStatus,
  action: TicketAction,
  role: Role,
): 'allowed' | 'forbidden' | 'invalid-transition' {
  const rule = ticketRules[action]
  if (!rule.roles.includes(role)) return 'forbidden'
  return rule.from.includes(status) ? 'allowed' : 'invalid-transition'
}

/** Whether an agency has taken the ticket on and not finished: such a ticket cannot be closed. */
export const isWorkGoingOn = (assignments: readonly { readonly status: AssignmentStatus }[]): boolean =>
  assignments.some(({ status }) => isActive(status) && status !== 'pending')

/** Whether any agency ever took the ticket on, be its part done by now or not. */
export const wasTakenOn = (assignments: readonly { readonly status: AssignmentStatus }[]): boolean =>
  isWorkGoingOn(assignments) || assignments.some(({ status }) => status === 'completed')

/**
 * The status that follows from the assignments: `new` while nobody holds it, `dispatched` while all are unanswered,
 * `in_progress` once somebody accepted, `resolved` when all that was taken on is completed.
 * Assignments dispatched before `reopenedAt` belong to an earlier round and do not count.
 */
export function statusFromAssignments(
  assignments: readonly AssignmentState[],
  reopenedAt: Date | null = null,
): 'new' | 'dispatched' | 'in_progress' | 'resolved' {
  const round = assignments.filter((a) => reopenedAt === null || a.dispatchedAt > reopenedAt || isActive(a.status))
  const active = round.filter((a) => isActive(a.status))
  const completed = round.some((a) => a.status === 'completed')
  if (active.length === 0) return completed ? 'resolved' : 'new'
  return completed || active.some((a) => a.status !== 'pending') ? 'in_progress' : 'dispatched'
}
