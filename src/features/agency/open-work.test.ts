import { expect, it } from 'vitest'
import { ticketSchema } from '#contracts/ticket.ts'
import { openWork } from './open-work.ts'

const at = (minute: number) => new Date(Date.parse('2026-11-24T07:00:00Z') + minute * 60_000).toISOString()
const ticket = (n: number, priority: number, status: string, { agency = 'damkar', overdue = false } = {}) =>
  ticketSchema.parse({
    id: `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`, number: `112-20261124-${String(n).padStart(4, '0')}`, version: 1, type: 'kebakaran', priority,
    status: 'dispatched', location: { lat: -0.9, lng: 100.3, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
    openedAt: at(n), updatedAt: at(n), resolvedAt: null, closedAt: null, disposition: null, mergedInto: null, callCount: 1, answers: {}, description: null,
    assignments: [{
      agency, status, dispatchedAt: at(n), acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null, declinedAt: null, withdrawnAt: null, reason: null,
      unit: null, clock: null, deadlineAt: null, overdue: overdue ? { clock: 'accept', step: 1, since: at(n), acknowledgedAt: null, offer: null } : null,
    }],
  })

it('is what the agency still has to do: the overdue first, then by priority, then what waits longest', () => {
  const tickets = [
    ticket(1, 2, 'on_scene'),
    ticket(2, 1, 'pending'),
    ticket(3, 3, 'pending', { overdue: true }),
    ticket(4, 1, 'accepted'),
    ticket(5, 1, 'completed'),
    ticket(6, 1, 'pending', { agency: 'polisi' }),
  ]
  expect(openWork(tickets, 'damkar').map(({ ticket: { number } }) => Number(number.slice(-4)))).toEqual([3, 2, 4, 1])
})
