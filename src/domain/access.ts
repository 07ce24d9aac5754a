import { isActive, type AssignmentStatus } from './assignment.ts'
import { isCentreRole, type Role } from './roles.ts'

/** What decides what somebody may see: the role, and for agency staff the agency. */
export type Viewer = { readonly role: Role; readonly agency: string | null }

/** What an actor may see of tickets and events: everything, or one agency's own. */
export type Scope = { readonly kind: 'city' } | { readonly kind: 'agency'; readonly agency: string }

/**
 * The one rule of sight. The centre sees the city; agency staff see what is assigned to their agency. Rows, events and
 * socket rooms are all filtered by what this returns.
 */
export function scopeOf(viewer: Viewer): Scope {
  if (isCentreRole(viewer.role)) return { kind: 'city' }
  if (viewer.agency === null) throw new Error('agency staff without an agency have no scope')
  return { kind: 'agency', agency: viewer.agency }
}

/** Agencies that may see a ticket: all whose assignment was not withdrawn. */
export const agenciesThatSee = (
  assignments: readonly { readonly agency: string; readonly status: AssignmentStatus }[],
): string[] => [...new Set(assignments.filter((a) => a.status !== 'withdrawn').map((a) => a.agency))]

/**
 * Whether a viewer may see a caller's name and number: the centre may, an agency while it still has something to do
 * there (UU PDP 27/2022: no more than the purpose needs).
 */
export const mayCallBack = (
  viewer: Viewer,
  assignments: readonly { readonly agency: string; readonly status: AssignmentStatus }[],
): boolean =>
  isCentreRole(viewer.role) || assignments.some(({ agency, status }) => agency === viewer.agency && isActive(status))

/** Whether a scope covers something that these agencies may see. */
export const covers = (scope: Scope, agencies: readonly string[]): boolean =>
  scope.kind === 'city' || agencies.includes(scope.agency)
