import { describe, expect, it } from 'vitest'
import type { EventKind, TimelineEvent } from '#contracts/event.ts'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { standingSeconds, stampsOf } from './assignment-stamps.ts'
import { editBody, draftOf } from './edit-draft.ts'
import { eventLines } from './event-lines.ts'
import { namesTicket } from './names-ticket.ts'
import { ticketActsOf } from './ticket-acts.ts'

const assignment: Assignment = {
  agency: 'damkar',
  status: 'en_route',
  dispatchedAt: '2026-11-24T07:00:00.000Z',
  acceptedAt: null,
  enRouteAt: '2026-11-24T07:01:30.400Z',
  onSceneAt: null,
  completedAt: null,
  declinedAt: null,
  withdrawnAt: null,
  reason: null,
  result: null,
  unit: null, units: [], clock: null, deadlineAt: null, overdue: null,
}
const ticket: Ticket = {
  id: '1',
  number: '112-20261124-0042',
  version: 4,
  type: 'kebakaran',
  priority: 2,
  status: 'in_progress',
  location: { lat: -0.95, lng: 100.36, address: 'Jl. Veteran 1', landmark: null, kecamatan: 'Padang Barat', kelurahan: 'Purus', exact: false },
  openedAt: '2026-11-24T07:00:00.000Z',
  updatedAt: '2026-11-24T07:00:00.000Z',
  resolvedAt: null,
  closedAt: null,
  disposition: null,
  mergedInto: null,
  callCount: 3,
  answers: {},
  assignments: [assignment],
  description: 'asap tebal',
}

const event = (kind: EventKind, rest: Partial<TimelineEvent> = {}): TimelineEvent => ({
  seq: 1,
  kind,
  at: '2026-11-24T07:00:00.000Z',
  actor: { id: 'x', name: 'Sari', role: 'supervisor', agency: null },
  ticketId: '1',
  ticket,
  data: {},
  text: null,
  ...rest,
})

describe('eventLines', () => {
  it('names the agencies an event is about', () => {
    const [opened, sent, cancelled, note] = eventLines([
      event('ticket.opened'),
      event('assignment.dispatched', { data: { agency: 'pln' } }),
      event('ticket.cancelled', { data: { withdrawn: ['damkar', 'pln'] } }),
      event('note.added'),
    ])
    expect([opened, sent, cancelled, note].map((line) => line?.agencies)).toEqual([['damkar'], ['pln'], ['damkar', 'pln'], []])
  })

  it('tells a step taken for an agency from its own', () => {
    const staff = { id: 'y', name: 'Budi', role: 'agency-staff' as const, agency: 'damkar' }
    const data = { agency: 'damkar' }
    const lines = eventLines([
      event('assignment.accepted', { data }),
      event('assignment.accepted', { data, actor: staff }),
      event('assignment.dispatched', { data }),
    ])
    expect(lines.map((line) => line.onBehalf)).toEqual([true, false, false])
  })

  it('says what an edit changed, from and to', () => {
    const lines = eventLines([
      event('ticket.opened'),
      event('ticket.updated', { ticket: { ...ticket, priority: 1 }, data: { fields: ['priority', 'description'] } }),
      event('ticket.updated', { ticket: { ...ticket, priority: 1 }, data: { mergedFrom: '9' } }),
    ])
    expect(lines[1]?.changed).toEqual([{ field: 'priority', from: '2', to: '1' }, { field: 'description' }])
    expect(lines[2]).toMatchObject({ changed: [], mergedFrom: '9' })
  })

  it('counts the callers', () => {
    expect(eventLines([event('call.attached')])[0]?.caller).toBe(3)
  })
})

describe('stampsOf', () => {
  it('leaves out what was skipped and gives the time between', () => {
    expect(stampsOf(assignment)).toEqual([
      { status: 'pending', at: assignment.dispatchedAt, after: null },
      { status: 'en_route', at: assignment.enRouteAt, after: 90 },
    ])
  })

  it('counts from the last step while the agency is at work', () => {
    const now = Date.parse('2026-11-24T07:02:00.400Z')
    expect(standingSeconds(assignment, now)).toBe(30)
    expect(standingSeconds({ ...assignment, status: 'completed' }, now)).toBeNull()
  })
})

describe('editBody', () => {
  it('names only what differs, with the version it was read at', () => {
    expect(editBody(ticket, { ...draftOf(ticket), priority: 1 })).toEqual({ version: 4, priority: 1 })
    expect(editBody(ticket, { ...draftOf(ticket), landmark: 'dekat masjid' })).toEqual({
      version: 4,
      location: { lat: -0.95, lng: 100.36, address: 'Jl. Veteran 1', landmark: 'dekat masjid' },
    })
  })

  it('is nothing when nothing differs', () => {
    expect(editBody(ticket, { ...draftOf(ticket), description: ' asap tebal ' })).toBeNull()
  })
})

describe('namesTicket', () => {
  it.each([
    ['', true],
    ['0042', true],
    ['#42', true],
    ['1124-0042', true],
    ['43', false],
    ['veteran', true],
    ['purus veteran', true],
    ['khatib', false],
  ])('%j: %s', (typed, expected) => {
    expect(namesTicket(ticket, typed)).toBe(expected)
  })
})

describe('ticketActsOf', () => {
  it('lets agency staff step their own part and write notes, and nothing else', () => {
    const acts = ticketActsOf(ticket, { role: 'agency-staff', agency: 'damkar' })
    expect(acts.steps('damkar').next).toBe('on-scene')
    expect(acts.onBehalf('damkar')).toBe(false)
    expect([acts.may('note'), acts.may('edit'), acts.may('close')]).toEqual([true, false, false])
    const other = ticketActsOf(ticket, { role: 'agency-staff', agency: 'pln' })
    expect(other.steps('damkar').next).toBeNull()
  })

  it('lets a supervisor act for an agency and send a finished one again', () => {
    const viewer = { role: 'supervisor', agency: null } as const
    expect(ticketActsOf(ticket, viewer).steps('damkar')).toMatchObject({ next: 'on-scene', withdraw: true })
    expect(ticketActsOf(ticket, viewer).sendAgain('damkar')).toBe(false)
    const declined = { ...ticket, assignments: [{ ...assignment, status: 'declined' as const }] }
    expect(ticketActsOf(declined, viewer).sendAgain('damkar')).toBe(true)
    expect(ticketActsOf({ ...declined, status: 'closed' }, viewer).sendAgain('damkar')).toBe(false)
  })
})
