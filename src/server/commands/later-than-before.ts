import type { TicketContext } from './ticket-command.ts'

/**
 * `now`, or just after the agency's earlier tries and the last reopening: a new try is told from an old one by its time,
 * and the clocks of two servers differ.
 */
export function laterThanBefore({ assignments, reopenedAt }: TicketContext['ticket'], agency: string, now: Date): Date {
  const earlier = assignments.filter((a) => a.agencyCode === agency).map((a) => a.dispatchedAt)
  const last = Math.max(...[...earlier, ...(reopenedAt ? [reopenedAt] : [])].map((at) => at.getTime()))
  return last >= now.getTime() ? new Date(last + 1) : now
}
