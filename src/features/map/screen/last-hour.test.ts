import { describe, expect, it } from 'vitest'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { boardAfter, boardOf } from '#client/board/board.ts'
import { followMoments, lastHour, momentsOf } from './last-hour.ts'

const now = Date.parse('2026-11-24T08:02:00.000Z')
const iso = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString()

const ticket = (openedMinutesAgo: number, assignments: Partial<Assignment>[] = []): Ticket => ({
  id: '01900000-0000-7000-8000-000000000001', number: '112-20261124-0007', version: 3, type: 'kebakaran', priority: 2,
  status: 'dispatched', openedAt: iso(openedMinutesAgo), updatedAt: iso(openedMinutesAgo), resolvedAt: null, closedAt: null,
  disposition: null, mergedInto: null, callCount: 1, answers: {}, description: null,
  location: { lat: -0.94, lng: 100.36, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
  assignments: assignments.map((part) => ({
    agency: 'damkar', status: 'pending', dispatchedAt: iso(openedMinutesAgo), acceptedAt: null, enRouteAt: null, onSceneAt: null,
    completedAt: null, declinedAt: null, withdrawnAt: null, reason: null, result: null, unit: null, units: [], clock: null, deadlineAt: null, overdue: null, ...part,
  })),
})
const opened = (tickets: Ticket[]) => lastHour([momentsOf(tickets)], now).map((bar) => bar.opened)
const overdue = (tickets: Ticket[]) => lastHour([momentsOf(tickets)], now).map((bar) => bar.overdue)

describe('the last hour', () => {
  it('has twelve bars of five minutes, the last one running now', () => {
    const bars = lastHour([momentsOf([])], now)
    expect(bars).toHaveLength(12)
    expect(new Date(bars[11]?.from ?? 0).toISOString()).toBe('2026-11-24T08:00:00.000Z')
    expect(new Date(bars[0]?.from ?? 0).toISOString()).toBe('2026-11-24T07:05:00.000Z')
  })

  it('counts tickets where they were opened, and none from before', () => {
    expect(opened([ticket(1), ticket(1.5), ticket(3), ticket(56), ticket(58)])).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2])
  })

  it('counts an assignment as overdue when its time to accept ran out, not when it was sent', () => {
    expect(overdue([ticket(3.5, [{}])])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    expect(overdue([ticket(1, [{}])])).toEqual(Array(12).fill(0))
  })

  it('keeps what was late and answered since, and leaves out what was answered in time', () => {
    const late = ticket(30, [{ status: 'accepted', acceptedAt: iso(25) }])
    const inTime = ticket(30, [{ status: 'en_route', acceptedAt: null, enRouteAt: iso(29) }])
    expect(overdue([late]).reduce((a, b) => a + b)).toBe(1)
    expect(overdue([inTime]).reduce((a, b) => a + b)).toBe(0)
  })

  it('follows the board, and adds up what it is given', () => {
    const [first, second] = [{ ...ticket(30, [{}]), id: 'a' }, { ...ticket(3), id: 'b' }]
    const follow = followMoments()
    const before = boardOf([first])
    follow(before)
    const answered = { ...ticket(30, [{ status: 'accepted' as const, acceptedAt: iso(29.5) }]), id: 'a', version: 4 }
    const after = follow(boardAfter(before, { gone: [first], come: [answered, second] }))
    expect(lastHour([after], now)).toEqual(lastHour([momentsOf([answered, second])], now))
    expect(lastHour([momentsOf([first]), momentsOf([second])], now)).toEqual(lastHour([momentsOf([first, second])], now))
  })
})
