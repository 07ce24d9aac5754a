import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignmentStatuses, isActive, type AssignmentStatus } from './assignment.ts'
import { alarmsSupervisor, attentionOf, attentionReasons, isLate, overdueSeconds, rankByAttention, type AttentionReason } from './attention.ts'
import { priorities, type Priority } from './priority.ts'
import { openStatuses, statusFromAssignments, type TicketStatus } from './ticket.ts'

const opened = Date.parse('2026-07-01T10:00:00.000Z')
const after = (seconds: number) => opened + seconds * 1000
const at = (seconds: number) => new Date(after(seconds)).toISOString()

type Part = AssignmentStatus | readonly [AssignmentStatus, number]
const overdue = (step: number) => (step === 0 ? null : { step, since: at(60), acknowledgedAt: null })
const part = (given: Part) => (typeof given === 'string' ? { status: given, overdue: null } : { status: given[0], overdue: overdue(given[1]) })
const ticket = (priority: Priority, status: TicketStatus, ...parts: Part[]) => ({
  priority, status, openedAt: at(0), assignments: parts.map(part),
})

describe('overdueSeconds', () => {
  it('counts from the time that the ladder says', () => {
    expect(overdueSeconds(ticket(1, 'dispatched', ['pending', 1]), after(60))).toBe(0)
    expect(overdueSeconds(ticket(1, 'dispatched', ['pending', 1]), after(150))).toBe(90)
  })

  it('knows nothing of time where the ladder says nothing', () => {
    expect(overdueSeconds(ticket(1, 'dispatched', 'pending', 'declined'), after(9_999))).toBe(0)
  })

  it('is not negative when the clocks of two machines differ', () => {
    expect(overdueSeconds(ticket(1, 'dispatched', ['pending', 1]), after(-5))).toBe(0)
  })
})

describe('attentionOf', () => {
  it.each<[AttentionReason, TicketStatus, Part[]]>([
    ['unassigned', 'new', []],
    ['declined-by-all', 'new', ['declined', 'declined']],
    ['declined-by-all', 'new', [['declined', 3]]],
    ['unassigned', 'new', ['withdrawn']],
    ['unaccepted', 'dispatched', ['pending', 'declined']],
    ['unaccepted', 'in_progress', ['accepted', 'pending']],
    ['overdue', 'dispatched', [['pending', 1]]],
    ['nobody-accepted', 'dispatched', [['pending', 2]]],
    ['nobody-accepted', 'dispatched', [['pending', 3], 'pending', ['declined', 2]]],
    ['overdue', 'in_progress', ['on_scene', ['pending', 3]]],
    ['overdue', 'in_progress', ['completed', ['pending', 2]]],
    ['overdue', 'in_progress', [['accepted', 2]]],
    ['working', 'in_progress', ['on_scene', ['declined', 2]]],
    ['resolved', 'resolved', ['completed', ['declined', 2]]],
  ])('%s: %s with %j', (wanted, status, parts) => {
    expect(attentionOf(ticket(1, status, ...parts))).toBe(wanted)
  })

  it('is late where a time has passed, and nowhere else', () => {
    expect(attentionReasons.filter(isLate)).toEqual(['nobody-accepted', 'overdue'])
  })
})

describe('the supervisor is alarmed', () => {
  it.each([[0, false], [1, false], [2, true], [3, true]])('at step %i: %s', (step, wanted) => {
    expect(alarmsSupervisor(part(['pending', step]))).toBe(wanted)
  })

  it('no more once somebody took it on', () => {
    expect(alarmsSupervisor({ overdue: { step: 3, since: at(60), acknowledgedAt: at(70) } })).toBe(false)
  })
})

describe('rankByAttention', () => {
  const anyTicket = fc
    .record({
      priority: fc.constantFrom(...priorities),
      openedAt: fc.integer({ min: 0, max: 3_600 }).map(at),
      parts: fc.array(fc.tuple(fc.constantFrom(...assignmentStatuses), fc.integer({ min: 0, max: 3 })), { maxLength: 3 }),
    })
    .map(({ priority, openedAt, parts }) => ({
      priority,
      openedAt,
      status: statusFromAssignments(parts.map(([status]) => ({ agency: 'a', status, dispatchedAt: new Date(openedAt) }))),
      assignments: parts.map(part),
    }))

  it('puts the worst reason first, then the highest step, then the higher priority, then the longest waiting', () => {
    const step = (t: ReturnType<typeof ticket>) => Math.max(0, ...t.assignments.filter((a) => isActive(a.status)).map((a) => a.overdue?.step ?? 0))
    fc.assert(
      fc.property(fc.array(anyTicket, { maxLength: 8 }), (tickets) => {
        const sorted = rankByAttention(tickets)
        for (const [index, later] of sorted.slice(1).entries()) {
          const earlier = sorted[index]
          if (earlier === undefined) continue
          const key = (t: typeof later) => [attentionReasons.indexOf(attentionOf(t)), -step(t), t.priority, Date.parse(t.openedAt)]
          expect(lexicallyAtMost(key(earlier), key(later))).toBe(true)
        }
      }),
    )
  })

  it('loses nobody, and gives the same order whatever order they come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyTicket, { maxLength: 8, selector: ({ openedAt }) => openedAt }), (tickets) => {
        const ranked = rankByAttention(tickets)
        expect(new Set(ranked)).toEqual(new Set(tickets))
        expect(rankByAttention(tickets.toReversed())).toEqual(ranked)
      }),
    )
  })

  it('gives every open ticket a reason that is in the list', () => {
    for (const status of openStatuses) expect(attentionReasons).toContain(attentionOf(ticket(2, status)))
  })
})

function lexicallyAtMost(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value < (b[i] ?? Infinity)
  return true
}
