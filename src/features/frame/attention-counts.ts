import type { Ticket } from '#contracts/ticket.ts'
import { acceptWithinSeconds } from '#domain/attention.ts'

export type AttentionCounts = { readonly waiting: number; readonly overdue: number }

/**
 * How many tickets wait for an answer and how many of those are past their time, at `now` (milliseconds since 1970).
 * For agency staff only their own agency's part counts.
 */
export function attentionCounts(tickets: readonly Ticket[], agency: string | null, now: number): AttentionCounts {
  let [waiting, overdue] = [0, 0]
  for (const ticket of tickets) {
    const pending = ticket.assignments.filter((a) => a.status === 'pending' && (agency === null || a.agency === agency))
    const unsent = agency === null && ticket.status === 'new'
    if (pending.length === 0 && !unsent) continue
    waiting++
    const limit = acceptWithinSeconds[ticket.priority] * 1000
    if (pending.some((a) => now - Date.parse(a.dispatchedAt) > limit)) overdue++
  }
  return { waiting, overdue }
}
