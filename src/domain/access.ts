import type { AssignmentStatus } from './assignment.ts'
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

/** Whether a scope covers something that these agencies may see. */
export const covers = (scope: Scope, agencies: readonly string[]): boolean =>
  scope.kind === 'city' || agencies.includes(scope.agency)
