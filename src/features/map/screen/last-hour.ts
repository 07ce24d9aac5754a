import type { Ticket } from '#contracts/ticket.ts'
import { usualLadders } from '#domain/ladder.ts'

/** One bar: what happened from `from` on for five minutes. */
export type HourBar = { readonly from: number; readonly opened: number; readonly overdue: number }

const barMs = 5 * 60_000
const bars = 12

/**
 * The last hour in bars of five minutes, oldest first, the last one still running. It knows only the tickets it is
 * given: those closed before this page was opened are not among them.
 */
export function lastHour(tickets: Iterable<Ticket>, now: number): HourBar[] {
  const start = (Math.floor(now / barMs) - bars + 1) * barMs
  const counts = Array.from({ length: bars }, (_, index) => ({ from: start + index * barMs, opened: 0, overdue: 0 }))
  const barAt = (at: number) => (at <= now ? counts[Math.floor((at - start) / barMs)] : undefined)
  for (const ticket of tickets) {
    const { openedAt, overdueAt } = momentsOf(ticket)
    const opened = barAt(openedAt)
    if (opened) opened.opened += 1
    for (const at of overdueAt) {
      const bar = barAt(at)
      if (bar) bar.overdue += 1
    }
  }
  return counts
}

type Moments = { readonly openedAt: number; readonly overdueAt: readonly number[] }
const known = new WeakMap<Ticket, Moments>()

/** A ticket's moments in milliseconds since 1970, read from their texts once. */
function momentsOf(ticket: Ticket): Moments {
  const moments = known.get(ticket) ?? { openedAt: Date.parse(ticket.openedAt), overdueAt: overdueMoments(ticket) }
  known.set(ticket, moments)
  return moments
}

/** When each assignment of a ticket went past its time to accept without an answer; of one answered since, by the usual time. */
function overdueMoments({ priority, assignments }: Ticket): number[] {
  return assignments.flatMap((assignment) => {
    const { overdue, dispatchedAt } = assignment
    const usual = Date.parse(dispatchedAt) + (usualLadders[priority].accept[0] ?? 0) * 1000
    const due = overdue?.clock === 'accept' ? Date.parse(overdue.since) : usual
    const answers = [
      assignment.acceptedAt, assignment.enRouteAt, assignment.onSceneAt, assignment.completedAt,
      assignment.declinedAt, assignment.withdrawnAt,
    ].flatMap((at) => (at ? [Date.parse(at)] : []))
    return answers.some((at) => at <= due) ? [] : [due]
  })
}
