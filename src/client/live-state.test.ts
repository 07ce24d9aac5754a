import { describe, expect, it } from 'vitest'
import type { LogEvent } from '#contracts/event.ts'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import type { Viewer } from '#domain/access.ts'
import {
  boardRead, boardWanted, caughtUp, eventsReceived, initialLiveState, isSilent, lineLost, pulseReceived, silenceLimitMs,
  ticketLearnt, type LiveState,
} from './live-state.ts'

const centre: Viewer = { role: 'supervisor', agency: null }
const damkar: Viewer = { role: 'agency-staff', agency: 'damkar' }
const at = '2026-11-24T07:00:00.000Z'
const now = Date.parse(at)

const assignment = (status: Assignment['status'], agency = 'damkar'): Assignment => ({
  agency, status, dispatchedAt: at, acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null, declinedAt: null,
  withdrawnAt: null, reason: null, result: null, unit: null, units: [], clock: null, deadlineAt: null, overdue: null,
})

const ticket = (id: string, version: number, over: Partial<Ticket> = {}): Ticket => ({
  id, version, number: `112-20261124-${id}`, type: 'kebakaran', priority: 1, status: 'dispatched', openedAt: at, updatedAt: at,
  location: { lat: -0.94, lng: 100.36, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
  resolvedAt: null, closedAt: null, disposition: null, mergedInto: null, callCount: 1, answers: {}, description: null,
  assignments: [assignment('pending')], ...over,
})

const event = (seq: number, of: Ticket | null): LogEvent => ({
  seq, kind: 'ticket.updated', at, actor: null, ticketId: of?.id ?? null, ticket: of, data: {},
})

const board = (head: number, ...tickets: Ticket[]) => boardRead(initialLiveState, { head, tickets }, centre, now)
const versions = (state: LiveState) => Object.fromEntries([...state.tickets].map(([id, t]) => [id, t.version]))

describe('events', () => {
  it('bring new tickets and newer versions, and raise the head', () => {
    const state = eventsReceived(board(10, ticket('a', 1)), [event(11, ticket('b', 1)), event(12, ticket('a', 2))], centre, now + 5)
    expect(versions(state)).toEqual({ a: 2, b: 1 })
    expect(state.head).toBe(12)
    expect(state.lastWordAt).toBe(now + 5)
  })

  it('count once: a seq at or below the head changes nothing', () => {
    const state = eventsReceived(board(10, ticket('a', 1)), [event(10, ticket('a', 9)), event(9, ticket('z', 1))], centre, now)
    expect(versions(state)).toEqual({ a: 1 })
    expect(state.head).toBe(10)
  })

  it('keep the map as it is when they bring nothing new', () => {
    const before = board(10, ticket('a', 1))
    expect(eventsReceived(before, [event(10, ticket('a', 2))], centre, now).tickets).toBe(before.tickets)
  })

  it('never replace a ticket by an older version', () => {
    const state = eventsReceived(board(10, ticket('a', 5)), [event(11, ticket('a', 4))], centre, now)
    expect(versions(state)).toEqual({ a: 5 })
    expect(state.head).toBe(11)
  })

  it.each(['closed', 'cancelled', 'merged'] as const)('take a %s ticket off the board but keep it in reach', (status) => {
    const state = eventsReceived(board(10, ticket('a', 1)), [event(11, ticket('a', 2, { status }))], centre, now)
    expect(versions(state)).toEqual({})
    expect(state.left.get('a')?.status).toBe(status)
  })

  it('bring a reopened ticket back', () => {
    const closed = eventsReceived(board(10, ticket('a', 1)), [event(11, ticket('a', 2, { status: 'closed' }))], centre, now)
    const state = eventsReceived(closed, [event(12, ticket('a', 3, { status: 'in_progress' }))], centre, now)
    expect(versions(state)).toEqual({ a: 3 })
    expect(state.left.size).toBe(0)
  })

  it('do not revive a ticket that left by an older version', () => {
    const closed = eventsReceived(board(10, ticket('a', 1)), [event(11, ticket('a', 3, { status: 'closed' }))], centre, now)
    expect(versions(ticketLearnt(closed, ticket('a', 2), centre))).toEqual({})
  })

  it('take a ticket away from an agency whose assignment is withdrawn, and leave no trace of it', () => {
    const withdrawn = ticket('a', 2, { assignments: [assignment('withdrawn'), assignment('accepted', 'polisi')] })
    const before = boardRead(initialLiveState, { head: 10, tickets: [ticket('a', 1)] }, damkar, now)
    const state = eventsReceived(before, [event(11, withdrawn)], damkar, now)
    expect(state.tickets.size + state.left.size).toBe(0)
  })

  it('keep a ticket on the board of an agency that declined it', () => {
    const declined = ticket('a', 2, { assignments: [assignment('declined')] })
    const before = boardRead(initialLiveState, { head: 10, tickets: [ticket('a', 1)] }, damkar, now)
    expect(versions(eventsReceived(before, [event(11, declined)], damkar, now))).toEqual({ a: 2 })
  })

  it('keep only the last fifty that left', () => {
    const ids = Array.from({ length: 60 }, (_, i) => `t${i}`)
    const state = eventsReceived(board(0), ids.map((id, i) => event(i + 1, ticket(id, 1, { status: 'closed' }))), centre, now)
    expect(state.left.size).toBe(50)
    expect(state.left.has('t59')).toBe(true)
    expect(state.left.has('t0')).toBe(false)
  })

  it('of no ticket raise the head alone', () => {
    expect(eventsReceived(board(10), [event(11, null)], centre, now).head).toBe(11)
  })
})

describe('reading the board anew', () => {
  it('holds back what comes meanwhile, then applies what the board does not know', () => {
    const reading = boardWanted(board(10, ticket('a', 1), ticket('gone', 1)))
    const during = eventsReceived(reading, [event(500, ticket('b', 1)), event(502, ticket('a', 7))], centre, now)
    expect(versions(during)).toEqual({ a: 1, gone: 1 })
    const state = boardRead(during, { head: 501, tickets: [ticket('a', 6), ticket('b', 1)] }, centre, now)
    expect(versions(state)).toEqual({ a: 7, b: 1 })
    expect(state.head).toBe(502)
    expect(state.held).toBeNull()
  })

  it('misses nothing when two connections spoke out of order', () => {
    const reading = boardWanted(board(10))
    const during = eventsReceived(reading, [event(13, ticket('c', 1)), event(11, ticket('a', 1)), event(12, ticket('b', 1))], centre, now)
    const state = boardRead(during, { head: 10, tickets: [] }, centre, now)
    expect(versions(state)).toEqual({ a: 1, b: 1, c: 1 })
  })

  it('asked for twice keeps what was held', () => {
    const held = eventsReceived(boardWanted(board(1)), [event(2, ticket('a', 1))], centre, now)
    expect(boardWanted(held).held).toHaveLength(1)
  })

  it('does not let "ready" skip events that are still held', () => {
    expect(caughtUp(boardWanted(board(10)), 20, now).head).toBe(10)
  })
})

describe('the line', () => {
  it('is live once caught up, and the head never falls', () => {
    const state = caughtUp(board(10), 8, now)
    expect(state).toMatchObject({ status: 'live', head: 10, staleSince: null })
    expect(caughtUp(state, 15, now).head).toBe(15)
  })

  it('is down since the first loss', () => {
    const lost = lineLost(lineLost(caughtUp(board(1), 1, now), now + 1000), now + 9000)
    expect(lost).toMatchObject({ status: 'stale', staleSince: now + 1000 })
    expect(caughtUp(lost, 1, now + 9500)).toMatchObject({ status: 'live', staleSince: null })
  })

  it('is silent after the limit without a word, and only then', () => {
    const live = caughtUp(board(1), 1, now)
    expect(isSilent(live, now + silenceLimitMs - 1)).toBe(false)
    expect(isSilent(live, now + silenceLimitMs)).toBe(true)
    expect(isSilent(pulseReceived(live, at, now + silenceLimitMs - 1), now + silenceLimitMs)).toBe(false)
    expect(isSilent(initialLiveState, now)).toBe(false)
  })

  it('learns a wrong clock from the pulse and ignores the time of the way', () => {
    expect(pulseReceived(board(1), at, now - 90_000).clockOffset).toBe(90_000)
    expect(pulseReceived(board(1), at, now + 300).clockOffset).toBe(0)
  })
})

describe('a ticket learnt from an answer', () => {
  it('is shown at once and not replaced by the event that follows', () => {
    const learnt = ticketLearnt(board(10, ticket('a', 1)), ticket('a', 2), centre)
    expect(versions(learnt)).toEqual({ a: 2 })
    expect(eventsReceived(learnt, [event(11, ticket('a', 2))], centre, now).tickets.get('a')).toBe(learnt.tickets.get('a'))
  })
})
