import { describe, expect, it } from 'vitest'
import type { Ticket } from '#contracts/ticket.ts'
import { everything, letsThrough, partsInUse, readFilter, writeFilter, type MapFilter } from './map-filter.ts'

const dispatchedAt = '2026-11-24T07:00:00.000Z'
const ticket: Ticket = {
  id: '01900000-0000-7000-8000-000000000001', number: '112-20261124-0007', version: 3, type: 'kebakaran', priority: 1,
  status: 'dispatched', openedAt: dispatchedAt, updatedAt: dispatchedAt, resolvedAt: null, closedAt: null, disposition: null,
  mergedInto: null, callCount: 1, answers: {}, description: null,
  location: { lat: -0.94, lng: 100.36, address: 'Jl. Veteran 12', landmark: null, kecamatan: 'Padang Barat', kelurahan: 'Purus', exact: false },
  assignments: [
    {
      agency: 'damkar', status: 'pending', dispatchedAt, acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null,
      declinedAt: null, withdrawnAt: null, reason: null, result: null, unit: null, units: [], clock: null, deadlineAt: null, overdue: null,
    },
  ],
}
const lets = (part: Partial<MapFilter>, given = ticket) => letsThrough({ ...everything, ...part }, given, 'Kebakaran bangunan')

describe('the filter in the address', () => {
  const filter: MapFilter = {
    attention: 'overdue', status: ['new', 'dispatched'], priority: [1, 3], type: 'banjir', agency: 'bpbd', kecamatan: 'Koto Tangah', words: 'jl. #0007 & co', units: false,
  }

  it('comes back as it was written, and leaves the rest of the address alone', () => {
    const written = writeFilter(filter, new URLSearchParams('ticket=abc&status=old'))
    expect(readFilter(new URLSearchParams(written.toString()))).toEqual(filter)
    expect(written.get('ticket')).toBe('abc')
    expect(partsInUse(filter)).toBe(8)
  })

  it('is gone from the address when nothing is filtered', () => {
    expect(writeFilter(everything, new URLSearchParams('status=new&q=x&ticket=abc')).toString()).toBe('ticket=abc')
    expect(partsInUse(everything)).toBe(0)
  })

  it('leaves out what means nothing', () => {
    expect(readFilter(new URLSearchParams('status=closed,nonsense&priority=9,x&attention=maybe&type='))).toEqual(everything)
  })
})

describe('what the filter lets through', () => {
  it.each<[string, Partial<MapFilter>, boolean]>([
    ['everything', {}, true],
    ['its status', { status: ['new', 'dispatched'] }, true],
    ['another status', { status: ['resolved'] }, false],
    ['its priority', { priority: [1] }, true],
    ['another priority', { priority: [2, 3] }, false],
    ['its type', { type: 'kebakaran' }, true],
    ['another type', { type: 'banjir' }, false],
    ['its agency', { agency: 'damkar' }, true],
    ['another agency', { agency: 'bpbd' }, false],
    ['its kecamatan', { kecamatan: 'Padang Barat' }, true],
    ['another kecamatan', { kecamatan: 'Kuranji' }, false],
    ['its last digits', { words: '#0007' }, true],
    ['words of place and type in any order', { words: 'veteran bangunan' }, true],
    ['a word that is not there', { words: 'veteran banjir' }, false],
    ['one part of two', { priority: [1], type: 'banjir' }, false],
  ])('%s', (_name, part, expected) => {
    expect(lets(part)).toBe(expected)
  })

  it('knows waiting from overdue', () => {
    expect([lets({ attention: 'waiting' }), lets({ attention: 'overdue' })]).toEqual([true, false])
    const overdue = { clock: 'accept' as const, step: 1, since: dispatchedAt, acknowledgedAt: null, offer: null }
    const late: Ticket = { ...ticket, assignments: ticket.assignments.map((a) => ({ ...a, overdue })) }
    expect([lets({ attention: 'waiting' }, late), lets({ attention: 'overdue' }, late)]).toEqual([true, true])
  })

  it('forgets an agency whose assignment was withdrawn', () => {
    const withdrawn: Ticket = { ...ticket, assignments: ticket.assignments.map((a) => ({ ...a, status: 'withdrawn' })) }
    expect(letsThrough({ ...everything, agency: 'damkar' }, withdrawn, '')).toBe(false)
  })
})
