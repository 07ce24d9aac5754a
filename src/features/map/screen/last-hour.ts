import { followBoard, type Follower } from '#client/board/follow-board.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { usualLadders } from '#domain/ladder.ts'

/** One bar: what happened from `from` on for five minutes. */
export type HourBar = { readonly from: number; readonly opened: number; readonly overdue: number }

const barMs = 5 * 60_000
const bars = 12
const kinds = ['opened', 'overdue'] as const
type Kind = (typeof kinds)[number]

/** When tickets were opened and went overdue, in milliseconds since 1970, by the bar that each falls into. */
export type Moments = Readonly<Record<Kind, ReadonlyMap<number, readonly number[]>>>

const none: Moments = { opened: new Map(), overdue: new Map() }
const barOf = (at: number) => Math.floor(at / barMs)

export const momentsOf = (tickets: readonly Ticket[]): Moments => withMoments(none, tickets, [])

/** The moments of all tickets of a board. */
export const followMoments = (): Follower<Moments> => followBoard(momentsOf, (before, { gone, come }) => withMoments(before, come, gone))

/** The moments with those of more tickets, and without those of others. */
function withMoments(before: Moments, come: readonly Ticket[], gone: readonly Ticket[]): Moments {
  const after = { opened: new Map(before.opened), overdue: new Map(before.overdue) }
  for (const kind of kinds) {
    for (const [bar, moments] of Map.groupBy(gone.flatMap(momentsIn[kind]), barOf)) after[kind].set(bar, without(after[kind].get(bar) ?? [], moments))
    for (const [bar, moments] of Map.groupBy(come.flatMap(momentsIn[kind]), barOf)) after[kind].set(bar, [...(after[kind].get(bar) ?? []), ...moments])
  }
  return after
}

function without(all: readonly number[], some: readonly number[]): number[] {
  const left = [...all]
  for (const moment of some) {
    const at = left.indexOf(moment)
    if (at !== -1) left.splice(at, 1)
  }
  return left
}

/**
 * The last hour in bars of five minutes, oldest first, the last one still running. It knows only the tickets whose
 * moments it is given: those closed before this page was opened are not among them.
 */
export function lastHour(known: readonly Moments[], now: number): HourBar[] {
  const running = barOf(now)
  const count = (kind: Kind, bar: number) =>
    known.reduce((sum, moments) => {
      const here = moments[kind].get(bar) ?? []
      // In the running bar there are times that will run out, but have not yet.
      return sum + (bar < running ? here.length : here.filter((at) => at <= now).length)
    }, 0)
  return Array.from({ length: bars }, (_, index) => {
    const bar = running - bars + 1 + index
    return { from: bar * barMs, opened: count('opened', bar), overdue: count('overdue', bar) }
  })
}

const momentsIn: Readonly<Record<Kind, (ticket: Ticket) => number[]>> = { opened: ({ openedAt }) => [Date.parse(openedAt)], overdue: overdueMoments }

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
