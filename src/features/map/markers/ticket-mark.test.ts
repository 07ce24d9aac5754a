import { describe, expect, it } from 'vitest'
import type { AssignmentStatus } from '#domain/assignment.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { faceOf, layerOf, markOf, markStateOf } from './ticket-mark.ts'

const dispatchedAt = '2026-11-24T07:00:00.000Z'
const at = (seconds: number) => Date.parse(dispatchedAt) + seconds * 1000

const assignment = (status: AssignmentStatus, agency: string) => ({
  agency, status, dispatchedAt,
  acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null, declinedAt: null, withdrawnAt: null,
  reason: null, result: null, unit: null, units: [], clock: null, deadlineAt: null, overdue: null,
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

it('lies over those that need somebody less', () => {
  const [overdue, early, held] = [markOf(late, at(61)), markOf(ticket('pending'), at(10)), markOf(ticket('accepted'), at(10))]
  const routine = { ...early, priority: 3 as const }
  expect([held, routine, early, overdue].toSorted((a, b) => layerOf(a) - layerOf(b))).toEqual([overdue, early, routine, held])
})
