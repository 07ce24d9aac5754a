import type { Assignment } from '#contracts/ticket.ts'

const known = new WeakMap<object, number>()

/** When an assignment was sent, in milliseconds since 1970: read once from its text, however often thousands are looked through. */
export function dispatchedMs(assignment: Pick<Assignment, 'dispatchedAt'>): number {
  const at = known.get(assignment) ?? Date.parse(assignment.dispatchedAt)
  known.set(assignment, at)
  return at
}
