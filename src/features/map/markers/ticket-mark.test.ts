import { describe, expect, it } from 'vitest'
import type { AssignmentStatus } from '#domain/assignment.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { faceOf, markOf, markStateOf, sameMarks } from './ticket-mark.ts'

const dispatchedAt = '2026-11-24T07:00:00.000Z'
const at = (seconds: number) => Date.parse(dispatchedAt) + seconds * 1000

const assignment = (status: AssignmentStatus, agency: string) => ({
  agency, status, dispatchedAt,
  acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null, declinedAt: null, withdrawnAt: null,
  reason: null, unit: null, clock: null, deadlineAt: null, overdue: null,
})
const ticket = (...statuses: AssignmentStatus[]): Ticket => ({
  id: '01900000-0000-7000-8000-000000000001', number: '112-20261124-0007', version: 3, type: 'kebakaran', priority: 1,
  status: 'dispatched', openedAt: dispatchedAt, updatedAt: dispatchedAt, resolvedAt: null, closedAt: null, disposition: null,
  mergedInto: null, callCount: 1, answers: {}, description: null,
  location: { lat: -0.94, lng: 100.36, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
  assignments: statuses.map((status, index) => assignment(status, `agency-${index}`)),
})

const late: Ticket = {
  ...ticket('pending'),
  assignments: [{ ...assignment('pending', 'damkar'), overdue: { clock: 'accept', step: 1, since: new Date(at(60)).toISOString(), acknowledgedAt: null, offer: null } }],
}

describe('the ring of a marker', () => {
  it.each<[AssignmentStatus[], string]>([
    [[], 'waiting'],
    [['declined'], 'waiting'],
    [['withdrawn'], 'waiting'],
    [['pending'], 'waiting'],
    [['on_scene', 'pending'], 'waiting'],
    [['accepted'], 'accepted'],
    [['accepted', 'en_route'], 'en_route'],
    [['en_route', 'on_scene', 'declined'], 'on_scene'],
    [['completed', 'accepted'], 'accepted'],
  ])('of %j is %s', (statuses, state) => {
    expect(markStateOf(ticket(...statuses))).toBe(state)
  })

  it('is resolved once the work is done, whatever the assignments say', () => {
    expect(markStateOf({ ...ticket('completed', 'declined'), status: 'resolved' })).toBe('resolved')
  })
})

describe('a marker', () => {
  it('counts the minutes since the ladder said so, from the first second', () => {
    expect(markOf(ticket('pending'), at(9999)).overdueMinutes).toBe(0)
    expect(markOf(late, at(61)).overdueMinutes).toBe(1)
    expect(markOf(late, at(60 + 121)).overdueMinutes).toBe(3)
  })

  it('is drawn anew when it looks different, not when it moves or time merely passes', () => {
    const before = markOf(late, at(70))
    expect(faceOf({ ...before, lat: -0.95 })).toBe(faceOf(before))
    expect(faceOf(markOf(late, at(80)))).toBe(faceOf(before))
    expect(faceOf(markOf(late, at(121)))).not.toBe(faceOf(before))
    expect(faceOf(markOf(ticket('accepted'), at(70)))).not.toBe(faceOf(before))
  })
})

describe('two lists of markers', () => {
  const one = markOf(ticket('pending'), at(10))
  const other = { ...markOf(ticket('accepted'), at(10)), id: '01900000-0000-7000-8000-000000000002' }

  it('are the same when only time has passed', () => {
    expect(sameMarks([one, other], [markOf(ticket('pending'), at(20)), { ...other }])).toBe(true)
  })

  it.each([
    ['another order', [other, one]],
    ['one less', [one]],
    ['one moved', [{ ...one, lat: -0.95 }, other]],
    ['one that became overdue', [markOf(late, at(61)), other]],
    ['one that needs somebody for another reason', [{ ...one, reason: 'unassigned' as const }, other]],
  ])('differ by %s', (_name, changed) => {
    expect(sameMarks([one, other], changed)).toBe(false)
  })
})
