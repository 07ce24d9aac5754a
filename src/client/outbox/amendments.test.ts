import { describe, expect, it } from 'vitest'
import type { Ticket } from '#contracts/ticket.ts'
import { amendments } from './amendments.ts'
import type { OpenTicketBody } from './outgoing.ts'

const body: OpenTicketBody = {
  type: 'kebakaran',
  priority: 1,
  location: { lat: -0.95, lng: 100.36, landmark: 'Pasar Raya' },
  description: 'api besar',
  agencies: ['damkar', 'dinkes'],
}
const assignment = (agency: string, status: Ticket['assignments'][number]['status'] = 'pending') => ({
  agency, status, dispatchedAt: '2026-11-24T07:00:00.000Z', acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null,
  declinedAt: null, withdrawnAt: null, reason: null, result: null, unit: null, units: [], clock: null, deadlineAt: null, overdue: null,
})
const ticket: Ticket = {
  id: '0190a0a0-0000-7000-8000-000000000001', number: '112-20261124-0001', version: 1, type: 'kebakaran', priority: 1, status: 'dispatched',
  location: { lat: -0.95, lng: 100.36, address: null, landmark: 'Pasar Raya', kecamatan: null, kelurahan: null, exact: false },
  openedAt: '2026-11-24T07:00:00.000Z', updatedAt: '2026-11-24T07:00:00.000Z', resolvedAt: null, closedAt: null, disposition: null,
  mergedInto: null, callCount: 1, answers: {}, assignments: [assignment('damkar'), assignment('dinkes')], description: 'api besar',
}

describe('amendments', () => {
  it('finds nothing to do when the ticket says what the form says', () => {
    expect(amendments(body, ticket)).toBeNull()
  })

  it('patches exactly what differs', () => {
    expect(amendments({ ...body, priority: 2 }, ticket)).toEqual({ patch: { priority: 2 }, dispatch: [], withdraw: [] })
    expect(amendments({ ...body, description: undefined }, ticket)?.patch).toEqual({ description: null })
    const moved = { ...body.location, lat: -0.96 }
    expect(amendments({ ...body, location: moved }, ticket)?.patch).toEqual({ location: moved })
  })

  it('sends whom the form added and withdraws whom it dropped', () => {
    expect(amendments({ ...body, agencies: ['damkar', 'polisi'] }, ticket)).toEqual({ patch: null, dispatch: ['polisi'], withdraw: ['dinkes'] })
  })

  it('does not send again to an agency that declined meanwhile', () => {
    const declined = { ...ticket, assignments: [assignment('damkar'), assignment('dinkes', 'declined')] }
    expect(amendments(body, declined)).toBeNull()
  })
})
