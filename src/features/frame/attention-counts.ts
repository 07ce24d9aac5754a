import type { Follower } from '#client/board/follow-board.ts'
import { tally } from '#client/board/tally.ts'
import { isActive } from '#domain/assignment.ts'

export type AttentionCounts = Readonly<Record<'waiting' | 'overdue', number>>

/**
 * How many tickets wait for an answer and how many are overdue, as the ladder says. For agency staff only their own
 * agency's part counts.
 */
export const attentionCounts = (agency: string | null): Follower<AttentionCounts> =>
  tally(['waiting', 'overdue'], ({ status, assignments }) => {
    const own = assignments.filter((a) => agency === null || a.agency === agency)
    const unsent = agency === null && status === 'new'
    return {
      waiting: unsent || own.some((a) => a.status === 'pending'),
      overdue: own.some((a) => a.overdue !== null && isActive(a.status)),
    }
  })
