import type { Assignment } from '#contracts/ticket.ts'
import { isActive, type AssignmentStatus } from '#domain/assignment.ts'

/** One stamped step of an assignment and how long the step before it lasted, in seconds. */
export type Stamp = { readonly status: AssignmentStatus; readonly at: string; readonly after: number | null }

const clocks = [
  ['pending', 'dispatchedAt'],
  ['accepted', 'acceptedAt'],
  ['en_route', 'enRouteAt'],
  ['on_scene', 'onSceneAt'],
  ['completed', 'completedAt'],
  ['declined', 'declinedAt'],
  ['withdrawn', 'withdrawnAt'],
] as const satisfies readonly (readonly [AssignmentStatus, keyof Assignment])[]

/** The steps an assignment has been through, in order; a step that was skipped has no time and is left out. */
export function stampsOf(assignment: Assignment): Stamp[] {
  const known = clocks.flatMap(([status, field]) => {
    const at = assignment[field]
    return at === null ? [] : [{ status, at }]
  })
  return known.map(({ status, at }, index) => {
    const before = known[index - 1]
    return { status, at, after: before ? Math.round((Date.parse(at) - Date.parse(before.at)) / 1000) : null }
  })
}

/** Seconds that the assignment has stood in its present step at `now` (milliseconds since 1970); `null` once it has ended. */
export function standingSeconds(assignment: Assignment, now: number): number | null {
  const last = stampsOf(assignment).at(-1)
  return last && isActive(assignment.status) ? Math.max(0, Math.floor((now - Date.parse(last.at)) / 1000)) : null
}
