import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignmentStatuses, type AssignmentStatus } from './assignment.ts'
import { attentionOf, attentionReasons, byAttention, overdueSeconds, type AttentionReason } from './attention.ts'
import { priorities, type Priority } from './priority.ts'
import { openStatuses, statusFromAssignments, type TicketStatus } from './ticket.ts'

const opened = Date.parse('2026-07-01T10:00:00.000Z')
const after = (seconds: number) => opened + seconds * 1000

const ticket = (priority: Priority, status: TicketStatus, ...statuses: AssignmentStatus[]) => ({
  priority,
  status,
  openedAt: new Date(opened).toISOString(),
  assignments: statuses.map((s) => ({ status: s, dispatchedAt: new Date(opened).toISOString() })),
})

describe('overdueSeconds', () => {
  it.each<[Priority, number]>([[1, 60], [2, 120], [3, 600]])('priority %i has %i seconds to accept', (priority, limit) => {
    const waiting = ticket(priority, 'dispatched', 'pending')
    expect(overdueSeconds(waiting, after(limit))).toBe(0)
    expect(overdueSeconds(waiting, after(limit + 1))).toBe(1)
    expect(overdueSeconds(waiting, after(limit + 90))).toBe(90)
  })

  it('asks only those that have not answered', () => {
    expect(overdueSeconds(ticket(1, 'in_progress', 'accepted', 'declined', 'completed'), after(9_999))).toBe(0)
  })

  it('is not negative when the clocks of two machines differ', () => {
    expect(overdueSeconds(ticket(1, 'dispatched', 'pending'), after(-5))).toBe(0)
  })
})

describe('attentionOf', () => {
  it.each<[AttentionReason, TicketStatus, number, AssignmentStatus[]]>([
    ['unassigned', 'new', 5, []],
    ['declined-by-all', 'new', 5, ['declined', 'declined']],
    ['unassigned', 'new', 5, ['withdrawn']],
    ['unaccepted', 'dispatched', 5, ['pending', 'declined']],
    ['unaccepted', 'in_progress', 5, ['accepted', 'pending']],
    ['overdue', 'dispatched', 61, ['pending']],
    ['overdue', 'in_progress', 61, ['on_scene', 'pending']],
    ['working', 'in_progress', 9_999, ['on_scene', 'declined']],
    ['resolved', 'resolved', 9_999, ['completed']],
  ])('%s: %s after %i s with %j', (wanted, status, seconds, statuses) => {
    expect(attentionOf(ticket(1, status, ...statuses), after(seconds))).toBe(wanted)
  })
})

describe('byAttention', () => {
  const anyTicket = fc
    .record({
      priority: fc.constantFrom(...priorities),
      openedAt: fc.integer({ min: 0, max: 3_600 }).map((s) => new Date(after(s)).toISOString()),
      statuses: fc.array(fc.constantFrom(...assignmentStatuses), { maxLength: 3 }),
    })
    .map(({ priority, openedAt, statuses }) => {
      const assignments = statuses.map((status) => ({ status, dispatchedAt: openedAt }))
      const status = statusFromAssignments(statuses.map((s) => ({ agency: 'a', status: s, dispatchedAt: new Date(openedAt) })))
      return { priority, openedAt, status, assignments }
    })
  const now = after(1_800)

  it('puts the worst reason first, then the higher priority, then the longest waiting', () => {
    fc.assert(
      fc.property(fc.array(anyTicket, { maxLength: 8 }), (tickets) => {
        const sorted = [...tickets].sort(byAttention(now))
        for (const [index, later] of sorted.slice(1).entries()) {
          const earlier = sorted[index]
          if (earlier === undefined) continue
          const key = (t: typeof later) => [attentionReasons.indexOf(attentionOf(t, now)), t.priority, Date.parse(t.openedAt)]
          expect(lexicallyAtMost(key(earlier), key(later))).toBe(true)
        }
      }),
    )
  })

  it('is a consistent order: antisymmetric', () => {
    fc.assert(
      fc.property(anyTicket, anyTicket, (a, b) => {
        expect(Math.sign(byAttention(now)(a, b)) + Math.sign(byAttention(now)(b, a))).toBe(0)
      }),
    )
  })

  it('gives every open ticket a reason that is in the ladder', () => {
    for (const status of openStatuses) expect(attentionReasons).toContain(attentionOf(ticket(2, status), now))
  })
})

function lexicallyAtMost(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value < (b[i] ?? Infinity)
  return true
}
