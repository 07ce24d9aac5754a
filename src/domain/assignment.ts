import { centreRoles, leadRoles, type Role } from './roles.ts'

export const assignmentStatuses = [
  'pending',
  'accepted',
  'en_route',
  'on_scene',
  'completed',
  'declined',
  'withdrawn',
] as const
export type AssignmentStatus = (typeof assignmentStatuses)[number]

export const assignmentActions = ['accept', 'decline', 'en-route', 'on-scene', 'complete', 'withdraw'] as const
export type AssignmentAction = (typeof assignmentActions)[number]

/** Why an agency declines; `other` carries its words in a note. */
export const declineReasons = ['no-unit', 'out-of-area', 'not-ours', 'duplicate', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** The least that a rule needs to know of an assignment. */
export type AssignmentState = {
  readonly agency: string
  readonly status: AssignmentStatus
  readonly dispatchedAt: Date
}

type Transition = {
  readonly from: readonly AssignmentStatus[]
  readonly to: AssignmentStatus
  readonly roles: readonly Role[]
  /** Who may record it when the agency said it by telephone. */
  readonly byVoice?: readonly Role[]
}

const agencyAndAbove = ['agency-staff', ...leadRoles] as const

/**
 * The one table of assignment transitions: from × action × role → to. The server decides by it, the browser enables
 * buttons by it, and the tests walk all of it. Steps may be skipped forward, never backward. A supervisor may act for an
 * agency; anyone of the centre may record that it accepted by telephone; only the centre withdraws.
 */
export const assignmentTransitions: Readonly<Record<AssignmentAction, Transition>> = {
  accept: { from: ['pending'], to: 'accepted', roles: agencyAndAbove, byVoice: centreRoles },
  decline: { from: ['pending'], to: 'declined', roles: agencyAndAbove },
  'en-route': { from: ['pending', 'accepted'], to: 'en_route', roles: agencyAndAbove },
  'on-scene': { from: ['pending', 'accepted', 'en_route'], to: 'on_scene', roles: agencyAndAbove },
  complete: { from: ['pending', 'accepted', 'en_route', 'on_scene'], to: 'completed', roles: agencyAndAbove },
  withdraw: { from: ['pending', 'accepted', 'en_route', 'on_scene'], to: 'withdrawn', roles: centreRoles },
}

/**
 * The same for a partner, which has no account and is told by telephone: nothing happens before somebody of the centre
 * has handed the ticket over, and the centre records what it hears after that.
 */
export const partnerTransitions: Readonly<Record<AssignmentAction, Transition>> = {
  accept: { from: ['pending'], to: 'accepted', roles: [], byVoice: centreRoles },
  decline: { from: ['pending'], to: 'declined', roles: centreRoles },
  'en-route': { from: ['accepted'], to: 'en_route', roles: centreRoles },
  'on-scene': { from: ['accepted', 'en_route'], to: 'on_scene', roles: centreRoles },
  complete: { from: ['accepted', 'en_route', 'on_scene'], to: 'completed', roles: centreRoles },
  withdraw: assignmentTransitions.withdraw,
}

const transitionsOf = (partner: boolean) => (partner ? partnerTransitions : assignmentTransitions)

const activeStatuses: readonly AssignmentStatus[] = ['pending', 'accepted', 'en_route', 'on_scene']

/** True while the agency still owes an answer or work. */
export const isActive = (status: AssignmentStatus): boolean => activeStatuses.includes(status)

/** Whether `role` may ever take `action`, or record that it was taken by telephone. */
export function mayTakeStep(action: AssignmentAction, role: Role, byVoice = false, partner = false): boolean {
  const { roles, byVoice: recorders = [] } = transitionsOf(partner)[action]
  return (byVoice ? recorders : roles).includes(role)
}

/** The status that `action` by `role` leads to, or `null` when the table of the agency, or of a partner, does not allow it. */
export function nextAssignmentStatus(
  from: AssignmentStatus,
  action: AssignmentAction,
  role: Role,
  byVoice = false,
  partner = false,
): AssignmentStatus | null {
  const transition = transitionsOf(partner)[action]
  return transition.from.includes(from) && mayTakeStep(action, role, byVoice, partner) ? transition.to : null
}

/** The actions that `role` may take on an assignment in `status`, in the order of the work. */
export const allowedAssignmentActions = (status: AssignmentStatus, role: Role, partner = false): AssignmentAction[] =>
  assignmentActions.filter((action) => nextAssignmentStatus(status, action, role, false, partner) !== null)
