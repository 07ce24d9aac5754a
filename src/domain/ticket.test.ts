import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignmentStatuses, isActive, type AssignmentState, type AssignmentStatus } from './assignment.ts'
import { roles } from './roles.ts'
import {
  checkTicketAction,
  isOpen,
  isWorkGoingOn,
  openStatuses,
  statusFromAssignments,
  ticketActions,
  ticketStatuses,
  type TicketAction,
  type TicketStatus,
} from './ticket.ts'

// By hand: c call-taker, a agency staff, s supervisor, d admin. What is not listed is refused.
const everyone = 'casd'
const centre = 'csd'
const lead = 'sd'
const allowed: Record<TicketAction, Partial<Record<TicketStatus, string>>> = {
  edit: { new: centre, dispatched: centre, in_progress: centre, resolved: centre },
  dispatch: { new: centre, dispatched: centre, in_progress: centre, resolved: centre },
  note: { new: everyone, dispatched: everyone, in_progress: everyone, resolved: everyone, closed: everyone, cancelled: everyone, merged: everyone },
  'attach-call': { new: centre, dispatched: centre, in_progress: centre, resolved: centre },
  'detach-call': { new: centre, dispatched: centre, in_progress: centre, resolved: centre },
  close: { new: centre, in_progress: centre, resolved: centre },
  cancel: { new: centre, dispatched: centre, in_progress: centre },
  reopen: { resolved: lead, closed: lead, cancelled: lead },
  merge: { new: lead, dispatched: lead, in_progress: lead },
  unmerge: { merged: lead },
}
const letter = { 'call-taker': 'c', 'agency-staff': 'a', supervisor: 's', admin: 'd' } as const
const mayEver: Record<TicketAction, string> = {
  edit: centre, dispatch: centre, note: everyone, 'attach-call': centre, 'detach-call': centre,
  close: centre, cancel: centre, reopen: lead, merge: lead, unmerge: lead,
}

const at = (minute: number) => new Date(Date.UTC(2026, 6, 1, 0, minute))
const anyAssignment: fc.Arbitrary<AssignmentState> = fc.record({
  agency: fc.constantFrom('damkar', 'polisi', 'dinkes', 'bpbd'),
  status: fc.constantFrom(...assignmentStatuses),
  dispatchedAt: fc.integer({ min: 0, max: 59 }).map(at),
})
const made = (...statuses: AssignmentStatus[]) => statuses.map((status) => ({ agency: 'damkar', status, dispatchedAt: at(0) }))

describe('checkTicketAction', () => {
  it('follows the table for every action, status and role', () => {
    for (const action of ticketActions)
      for (const status of ticketStatuses)
        for (const role of roles) {
          const may = mayEver[action].includes(letter[role])
          const here = (allowed[action][status] ?? '').includes(letter[role])
          const wanted = !may ? 'forbidden' : here ? 'allowed' : 'invalid-transition'
          expect(`${action} ${status} ${role} ${checkTicketAction(status, action, role)}`).toBe(`${action} ${status} ${role} ${wanted}`)
        }
  })

  it('keeps on the board what somebody still has to do something about', () => {
    expect(ticketStatuses.filter(isOpen)).toEqual(['new', 'dispatched', 'in_progress', 'resolved'])
    expect([...openStatuses]).toEqual(['new', 'dispatched', 'in_progress', 'resolved'])
  })
})

describe('statusFromAssignments', () => {
  it.each<[string, AssignmentStatus[], TicketStatus]>([
    ['nobody', [], 'new'],
    ['all unanswered', ['pending', 'pending'], 'dispatched'],
    ['one declined, one unanswered', ['declined', 'pending'], 'dispatched'],
    ['one accepted', ['accepted', 'pending'], 'in_progress'],
    ['one on the way', ['en_route'], 'in_progress'],
    ['one finished, one unanswered', ['completed', 'pending'], 'in_progress'],
    ['all finished', ['completed', 'completed'], 'resolved'],
    ['finished but for those who declined', ['completed', 'declined', 'withdrawn'], 'resolved'],
    ['all declined', ['declined', 'declined'], 'new'],
    ['all withdrawn', ['withdrawn'], 'new'],
  ])('%s', (_name, statuses, wanted) => {
    expect(statusFromAssignments(made(...statuses))).toBe(wanted)
  })

  it('does not depend on the order of the assignments', () => {
    fc.assert(
      fc.property(
        fc.array(anyAssignment, { maxLength: 6 }).chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        fc.option(fc.integer({ min: 0, max: 59 }).map(at), { nil: null }),
        ([list, shuffled], reopenedAt) => {
          expect(statusFromAssignments(shuffled, reopenedAt)).toBe(statusFromAssignments(list, reopenedAt))
        },
      ),
    )
  })

  it('is resolved if and only if something is completed and nothing is open', () => {
    fc.assert(
      fc.property(fc.array(anyAssignment, { maxLength: 6 }), (list) => {
        const done = list.some(({ status }) => status === 'completed') && !list.some(({ status }) => isActive(status))
        expect(statusFromAssignments(list) === 'resolved').toBe(done)
      }),
    )
  })

  it('is never new or resolved while an agency owes an answer or work', () => {
    fc.assert(
      fc.property(fc.array(anyAssignment, { minLength: 1, maxLength: 6 }), (list) => {
        fc.pre(list.some(({ status }) => isActive(status)))
        expect(['dispatched', 'in_progress']).toContain(statusFromAssignments(list, at(30)))
      }),
    )
  })

  it('counts only what was sent after a reopening', () => {
    const earlier = { agency: 'damkar', status: 'completed', dispatchedAt: at(10) } as const
    const later = { agency: 'polisi', status: 'completed', dispatchedAt: at(40) } as const
    expect(statusFromAssignments([earlier], at(30))).toBe('new')
    expect(statusFromAssignments([earlier, later], at(30))).toBe('resolved')
    expect(statusFromAssignments([earlier, { ...later, status: 'pending' }], at(30))).toBe('dispatched')
  })

  it('is not changed by what ended before a reopening', () => {
    const ended = anyAssignment.filter(({ status }) => !isActive(status)).map((a) => ({ ...a, dispatchedAt: at(0) }))
    fc.assert(
      fc.property(fc.array(anyAssignment, { maxLength: 4 }), fc.array(ended, { maxLength: 4 }), (list, earlier) => {
        expect(statusFromAssignments([...earlier, ...list], at(5))).toBe(statusFromAssignments(list, at(5)))
      }),
    )
  })
})

it('work is going on once an agency answered and has not finished', () => {
  expect(assignmentStatuses.filter((status) => isWorkGoingOn(made(status)))).toEqual(['accepted', 'en_route', 'on_scene'])
  expect(isWorkGoingOn([])).toBe(false)
})
