import { describe, expect, it } from 'vitest'
import type { Ticket } from '#contracts/ticket.ts'
import { boardOf } from '#client/board/board.ts'
import { attentionCounts } from './attention-counts.ts'

const at = '2026-11-24T07:00:00.000Z'

let made = 0
function ticket(status: Ticket['status'], ...parts: [agency: string, status: Ticket['assignments'][number]['status'], step?: number][]): Ticket {
  const times = { acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null, declinedAt: null, withdrawnAt: null }
  made += 1
  return {
    id: `t${made}`, number: '112-20261124-0001', version: 1, type: 'kebakaran', priority: 1, status, openedAt: at, updatedAt: at,
    location: { lat: 0, lng: 0, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
    resolvedAt: null, closedAt: null, disposition: null, mergedInto: null, callCount: 1, answers: {}, description: null,
    assignments: parts.map(([agency, part, step]) => ({ agency, status: part, dispatchedAt: at, reason: null, result: null, unit: null, units: [], clock: null, deadlineAt: null, ...times,
      overdue: step ? { clock: 'accept' as const, step, since: at, acknowledgedAt: null, offer: null } : null,
    })),
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
    expect(attentionCounts(null)(boardOf(tickets))).toEqual({ waiting: 3, overdue: 0 })
  })

  const late = [
    ticket('dispatched', ['damkar', 'pending', 1], ['polisi', 'pending', 2]),
    ticket('in_progress', ['damkar', 'accepted', 1]),
    ticket('new', ['damkar', 'declined', 3]),
  ]

  it('counts as overdue what the ladder says, whichever clock it is', () => {
    expect(attentionCounts(null)(boardOf(late))).toEqual({ waiting: 2, overdue: 2 })
  })

  it('counts for an agency its own part alone', () => {
    expect(attentionCounts('damkar')(boardOf(late))).toEqual({ waiting: 1, overdue: 2 })
    expect(attentionCounts('polisi')(boardOf(late))).toEqual({ waiting: 1, overdue: 1 })
    expect(attentionCounts('dinkes')(boardOf(late))).toEqual({ waiting: 0, overdue: 0 })
  })
})
