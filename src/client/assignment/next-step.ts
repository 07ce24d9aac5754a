import { allowedAssignmentActions, type AssignmentAction, type AssignmentStatus } from '#domain/assignment.ts'
import type { Role } from '#domain/roles.ts'

/** What can be done with an assignment now: the next step of the work, the steps further ahead, and the ways out of it. */
export type AssignmentSteps = {
  readonly next: AssignmentAction | null
  /** Steps that skip the next one, nearest first. */
  readonly ahead: readonly AssignmentAction[]
  readonly decline: boolean
  readonly withdraw: boolean
}

const waysOut: readonly AssignmentAction[] = ['decline', 'withdraw']

/** Sorts what the transition table allows `role`, of an agency or a partner, by its place in the work. */
export function stepsOf(status: AssignmentStatus, role: Role, partner = false): AssignmentSteps {
  const allowed = allowedAssignmentActions(status, role, partner)
  const [next = null, ...ahead] = allowed.filter((action) => !waysOut.includes(action))
  return { next, ahead, decline: allowed.includes('decline'), withdraw: allowed.includes('withdraw') }
}
