import { describe, expect, it } from 'vitest'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { boardOf } from '#client/board/board.ts'
import { alarmOf, isLoud, touch } from './alarm.ts'
import { departureOf, vanishedFrom } from './departure.ts'
import { assignmentKey, finishedOf, finishedSince, workOf, type QueueCard } from './queue-cards.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 7, minute)).toISOString()

const assignment = (agency: string, status: Assignment['status'], minute: number): Assignment => ({
  agency,
  status,
  dispatchedAt: at(minute),
  acceptedAt: null,
  enRouteAt: null,
  onSceneAt: null,
  completedAt: status === 'completed' ? at(minute + 5) : null,
  declinedAt: status === 'declined' ? at(minute + 1) : null,
  withdrawnAt: null,
  reason: null,
  result: null,
  unit: null, units: [], clock: null, deadlineAt: null, overdue: null,
})

const ticket = (id: string, priority: Ticket['priority'], assignments: Assignment[]): Ticket => ({
  id,
  number: `112-20261124-000${id}`,
  version: 1,
  type: 'kebakaran',
  priority,
  status: 'dispatched',
  location: { lat: -0.95, lng: 100.36, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
  openedAt: at(0),
  updatedAt: at(0),
  resolvedAt: null,
  closedAt: null,
  disposition: null,
  mergedInto: null,
  callCount: 1,
  answers: {},
  assignments,
  description: null,
})

const numbers = (cards: readonly { ticket: Ticket }[]) => cards.map((card) => card.ticket.id)

describe('workOf', () => {
  it('puts what is unanswered first, then by priority, then what waits longest', () => {
    const tickets = [
      ticket('1', 1, [assignment('damkar', 'on_scene', 1)]),
      ticket('2', 3, [assignment('damkar', 'pending', 2)]),
      ticket('3', 2, [assignment('damkar', 'pending', 4)]),
      ticket('4', 2, [assignment('damkar', 'pending', 3)]),
      ticket('5', 2, [assignment('damkar', 'accepted', 0)]),
    ]
    expect(numbers(workOf('damkar')(boardOf(tickets)))).toEqual(['4', '3', '2', '1', '5'])
  })

  it("leaves out what is finished and what is another agency's", () => {
    const tickets = [
      ticket('1', 1, [assignment('damkar', 'completed', 1), assignment('polisi', 'pending', 1)]),
      ticket('2', 1, [assignment('polisi', 'pending', 1)]),
    ]
    expect(workOf('damkar')(boardOf(tickets))).toEqual([])
  })
})

describe('finishedOf', () => {
  it('holds what was completed or declined on a wanted day, latest first', () => {
    const tickets = [
      ticket('1', 1, [assignment('damkar', 'completed', 1)]),
      ticket('2', 1, [assignment('damkar', 'declined', 9)]),
      ticket('3', 1, [assignment('damkar', 'withdrawn', 9)]),
      ticket('4', 1, [assignment('damkar', 'pending', 9)]),
    ]
    const finished = finishedOf('damkar')(boardOf(tickets))
    expect(numbers(finished)).toEqual(['2', '1'])
    expect(numbers(finishedSince(Date.parse(at(7)), finished, []))).toEqual(['2'])
    expect(numbers(finishedSince(0, finished.slice(1), finished.slice(0, 1)))).toEqual(['2', '1'])
  })
})

describe('the alarm', () => {
  const deskOf = (...tickets: Ticket[]) => workOf('damkar')(boardOf(tickets))
  const deskWith = (overdue: Assignment['overdue'], minute = 1) =>
    deskOf(ticket('1', 1, [{ ...assignment('damkar', 'pending', minute), overdue }]), ticket('2', 1, [assignment('damkar', 'accepted', 1)]))
  const late = (step: number) => deskWith({ clock: 'accept', step, since: at(2), acknowledgedAt: null, offer: null })
  const desk = deskWith(null)
  const loudOf = (cards: readonly QueueCard[], touched: ReadonlySet<string>) => cards.filter((card) => isLoud(card, touched))
  const counted = (cards: readonly QueueCard[], touched: ReadonlySet<string>) => alarmOf('damkar', touched)(boardOf(cards.map((card) => card.ticket)))

  it('is loud for what is unanswered until somebody touches it', () => {
    expect(numbers(loudOf(desk, new Set()))).toEqual(['1'])
    expect(counted(desk, new Set())).toEqual({ waiting: 1, loud: 1, pressing: 0 })
    expect(counted(desk, touch(new Set(), desk, desk))).toEqual({ waiting: 1, loud: 0, pressing: 0 })
  })

  it('is loud once more, and pressing, at each step of the ladder', () => {
    let touched = touch(new Set(), desk, desk)
    for (const step of [1, 2, 3]) {
      const loud = loudOf(late(step), touched)
      expect(numbers(loud)).toEqual(['1'])
      expect(counted(late(step), touched)).toEqual({ waiting: 1, loud: 1, pressing: 1 })
      touched = touch(touched, loud, late(step))
      expect(counted(late(step), touched)).toEqual({ waiting: 1, loud: 0, pressing: 0 })
    }
  })

  it('is loud for work in hand whose time has passed', () => {
    const slow = { ...assignment('damkar', 'accepted', 1), overdue: { clock: 'depart' as const, step: 1, since: at(3), acknowledgedAt: null, offer: null } }
    expect(counted(deskOf(ticket('5', 1, [slow])), new Set())).toEqual({ waiting: 0, loud: 1, pressing: 1 })
  })

  it('is loud again when the same agency is sent again', () => {
    expect(numbers(loudOf(deskWith(null, 8), touch(new Set(), desk, desk)))).toEqual(['1'])
  })

  it('keeps the same set when nothing new is touched, and forgets what left', () => {
    const touched = touch(new Set(['old 1']), desk, desk)
    expect([...touched]).toEqual(desk.filter(({ own }) => own.status === 'pending').map(assignmentKey))
    expect(touch(touched, desk, desk)).toBe(touched)
  })
})

describe('departureOf', () => {
  const me = '00000000-0000-7000-8000-000000000001'
  const actor = (id: string) => ({ id, name: 'Sari', role: 'supervisor' as const, agency: null })
  const before = ticket('1', 1, [assignment('damkar', 'accepted', 1)])
  const [card] = workOf('damkar')(boardOf([before]))
  const event = (kind: 'assignment.withdrawn' | 'ticket.cancelled' | 'ticket.updated' | 'assignment.completed', status: Assignment['status'], by = 'x') => ({
    seq: 9,
    kind,
    at: at(9),
    actor: actor(by),
    ticketId: '1',
    ticket: ticket('1', 1, [assignment('damkar', status, 1)]),
    data: {},
  })

  it.each([
    ['assignment.withdrawn', 'withdrawn', 'withdrawn'],
    ['ticket.cancelled', 'withdrawn', 'cancelled'],
    ['assignment.completed', 'completed', 'completed'],
  ] as const)('says why after %s', (kind, status, reason) => {
    expect(departureOf(event(kind, status), card, me)).toMatchObject({ reason, actor: { name: 'Sari' } })
  })

  it('is silent while the card stays, for what was not on the desk and for what the viewer did', () => {
    expect(departureOf(event('ticket.updated', 'accepted'), card, me)).toBeNull()
    expect(departureOf(event('assignment.withdrawn', 'withdrawn'), undefined, me)).toBeNull()
    expect(departureOf(event('assignment.completed', 'completed', me), card, me)).toBeNull()
  })

  it('names what vanished while the line was down', () => {
    expect(vanishedFrom(card ? [card] : [], [])).toMatchObject([{ reason: 'gone', ticket: { id: '1' } }])
    expect(vanishedFrom(card ? [card] : [], card ? [card] : [])).toEqual([])
  })
})
