import { isCentreRole, type Role } from './roles.ts'
import type { Scope } from './access.ts'

/** Somebody who has a ticket open, and the agencies that may see that ticket. */
export type Present = {
  readonly ticketId: string
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly agency: string | null
  readonly seenBy: readonly string[]
}
export type ShownViewer = { readonly userId: string | null; readonly name: string | null; readonly role: Role; readonly agency: string | null }

/**
 * Who has which ticket open, as far as a scope may know. The centre knows all. An agency knows of its own people, and
 * that somebody of the centre has one of its tickets open, by role and without a name; of other agencies nothing.
 */
export function presenceFor(scope: Scope, present: readonly Present[]): Map<string, ShownViewer[]> {
  const shown = new Map<string, ShownViewer[]>()
  for (const { ticketId, userId, name, role, agency, seenBy } of present) {
    const nameless = scope.kind === 'agency' && isCentreRole(role)
    if (scope.kind === 'agency' && (!seenBy.includes(scope.agency) || (!nameless && agency !== scope.agency))) continue
    const viewers = shown.get(ticketId) ?? []
    const viewer = nameless ? { userId: null, name: null, role, agency } : { userId, name, role, agency }
    if (!viewers.some((other) => other.userId === viewer.userId && other.role === role)) shown.set(ticketId, [...viewers, viewer])
  }
  return shown
}
