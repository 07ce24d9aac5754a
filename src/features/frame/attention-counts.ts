import type { Ticket } from '#contracts/ticket.ts'
import { isActive } from '#domain/assignment.ts'

export type AttentionCounts = { readonly waiting: number; readonly overdue: number }

/**
 * How many tickets wait for an answer and how many are overdue, as the ladder says. For agency staff only their own
 * agency's part counts.
 */
export function attentionCounts(tickets: readonly Ticket[], agency: string | null): AttentionCounts {
  let [waiting, overdue] = [0, 0]
  for (const ticket of tickets) {
    const own = ticket.assignments.filter((a) => agency === null || a.agency === agency)
    const unsent = agency === null && ticket.status === 'new'
    if (unsent || own.some((a) => a.status === 'pending')) waiting++
    if (own.some((a) => a.overdue !== null && isActive(a.status))) overdue++
  }
  return { waiting, overdue }
}
