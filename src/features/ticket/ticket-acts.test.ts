import { describe, expect, it } from 'vitest'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { assignmentStatuses, type AssignmentStatus } from '#domain/assignment.ts'
import { roles } from '#domain/roles.ts'
import { ticketActsOf } from './ticket-acts.ts'

const at = '2026-11-24T01:00:00.000Z'
const part = (status: AssignmentStatus): Assignment => ({
  agency: 'damkar', status, dispatchedAt: at, acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null,
  declinedAt: null, withdrawnAt: null, reason: null, result: null, unit: null, units: [], clock: null, deadlineAt: null, overdue: null,
})
const ticket = (status: AssignmentStatus): Ticket => ({
  id: '1', number: '20261124-0001', version: 1, type: 'kebakaran-rumah', priority: 1, status: 'dispatched',
  location: { lat: -0.9, lng: 100.3, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
  openedAt: at, updatedAt: at, resolvedAt: null, closedAt: null, disposition: null, mergedInto: null, answers: {}, callCount: 1,
  description: null, assignments: [part(status)],
})

describe('one way to accept', () => {
  const cases = roles.flatMap((role) => assignmentStatuses.map((status) => ({ role, status })))
  it.each(cases)('$role, $status', ({ role, status }) => {
    const acts = ticketActsOf(ticket(status), { role, agency: role === 'agency-staff' ? 'damkar' : null })
    const step = acts.steps('damkar').next === 'accept'
    expect([step, acts.voice('damkar')]).toEqual([status === 'pending' && role === 'agency-staff', status === 'pending' && role !== 'agency-staff'])
  })

  it('a supervisor may still record any step after it', () => {
    expect(ticketActsOf(ticket('pending'), { role: 'supervisor', agency: null }).steps('damkar')).toEqual({
      next: null, ahead: ['en-route', 'on-scene', 'complete'], decline: true, withdraw: true,
    })
  })
})
