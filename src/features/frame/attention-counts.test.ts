import { describe, expect, it } from 'vitest'
import type { Ticket } from '#contracts/ticket.ts'
import { attentionCounts } from './attention-counts.ts'

const at = '2026-11-24T07:00:00.000Z'
const start = Date.parse(at)

function ticket(status: Ticket['status'], ...parts: [agency: string, status: Ticket['assignments'][number]['status']][]): Ticket {
  const times = { acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null, declinedAt: null, withdrawnAt: null }
  return {
    id: 'x', number: '112-20261124-0001', version: 1, type: 'kebakaran', priority: 1, status, openedAt: at, updatedAt: at,
    location: { lat: 0, lng: 0, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
    resolvedAt: null, closedAt: null, disposition: null, mergedInto: null, callCount: 1, description: null,
    assignments: parts.map(([agency, part]) => ({ agency, status: part, dispatchedAt: at, reason: null, unit: null, ...times })),
  }
}

describe('attentionCounts', () => {
  const tickets = [
    ticket('dispatched', ['damkar', 'pending'], ['polisi', 'pending']),
    ticket('in_progress', ['damkar', 'accepted'], ['polisi', 'pending']),
    ticket('in_progress', ['damkar', 'accepted']),
    ticket('new'),
  ]

  it('counts for the centre each ticket once, those sent to nobody included', () => {
    expect(attentionCounts(tickets, null, start)).toEqual({ waiting: 3, overdue: 0 })
  })

  it('counts as overdue what is past the time of its priority, not what is at it', () => {
    expect(attentionCounts(tickets, null, start + 60_000).overdue).toBe(0)
    expect(attentionCounts(tickets, null, start + 60_001).overdue).toBe(2)
  })

  it('counts for an agency its own part alone', () => {
    expect(attentionCounts(tickets, 'damkar', start + 120_000)).toEqual({ waiting: 1, overdue: 1 })
    expect(attentionCounts(tickets, 'polisi', start + 120_000)).toEqual({ waiting: 2, overdue: 2 })
  })
})
