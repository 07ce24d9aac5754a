import { describe, expect, it } from 'vitest'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import type { UnitStatus } from '#domain/unit.ts'
import { isOnDuty, tasksOf } from './field-task.ts'

const viewer = { role: 'agency-staff', agency: 'damkar' } as const
const assignment = (over: Partial<Assignment> = {}): Assignment => ({
  agency: 'damkar', status: 'pending', dispatchedAt: '2026-11-24T07:00:00.000Z', acceptedAt: null, enRouteAt: null, onSceneAt: null,
  completedAt: null, declinedAt: null, withdrawnAt: null, reason: null, result: null, unit: null, units: [], clock: null, deadlineAt: null, overdue: null, ...over,
})
const ticket = (id: string, own: Partial<Assignment> = {}, priority: 1 | 2 | 3 = 2): Ticket => ({
  id, number: `112-20261124-000${id}`, version: 1, type: 'kebakaran', priority, status: 'dispatched',
  location: { lat: -0.95, lng: 100.36, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
  openedAt: '2026-11-24T07:00:00.000Z', updatedAt: '2026-11-24T07:00:00.000Z', resolvedAt: null, closedAt: null, disposition: null,
  mergedInto: null, callCount: 1, assignments: [assignment(own)], answers: {}, description: null,
})
const step = (ticketId: string, action: 'accept' | 'on-scene' | 'complete') => ({ kind: 'step', ticketId, action }) as const
const ids = (tasks: readonly { ticket: Ticket }[]) => tasks.map((task) => task.ticket.id)

describe('the tasks of a unit', () => {
  const u1 = { id: 'u1', callsign: 'DMK-01' }
  const u2 = { id: 'u2', callsign: 'DMK-02' }
  const mine = { unit: u1, units: [u1], status: 'accepted' as const }
  const theirs = { unit: u2, units: [u2], status: 'accepted' as const }
  const u = (id: string | null, status?: UnitStatus) => ({ id, status })

  it('are its own, then what nobody has taken, by priority; never what another unit works on', () => {
    const tickets = [ticket('1', {}, 3), ticket('2', mine, 3), ticket('3', theirs, 1), ticket('4', {}, 1)]
    expect(ids(tasksOf(tickets, viewer, u('u1'), []))).toEqual(['2', '4', '1'])
    expect(ids(tasksOf(tickets, viewer, u(null), []))).toEqual(['4', '1'])
  })

  it('that several units share are each one\'s, and stand as far as it is itself', () => {
    const shared = ticket('1', { unit: u2, units: [u2, u1], status: 'on_scene' })
    expect(tasksOf([shared], viewer, u('u1', 'assigned'), [])).toMatchObject([{ status: 'accepted' }])
    expect(tasksOf([shared], viewer, u('u1', 'en_route'), [step('1', 'on-scene')])).toMatchObject([{ status: 'on_scene' }])
    expect(tasksOf([shared], viewer, u('u2', 'on_scene'), [])).toMatchObject([{ status: 'on_scene' }])
    expect(tasksOf([shared], viewer, u('u1'), [])).toMatchObject([{ status: 'on_scene' }])
    expect(tasksOf([shared], viewer, u('u3', 'assigned'), [])).toEqual([])
  })

  it('stand as they will once what was done here has arrived', () => {
    const [task] = tasksOf([ticket('1')], viewer, u('u1'), [step('1', 'accept'), { kind: 'note', ticketId: '1' }, step('1', 'on-scene'), step('2', 'complete')])
    expect(task).toMatchObject({ status: 'on_scene', own: { status: 'pending' } })
    expect(tasksOf([ticket('1')], viewer, u('u1'), [step('1', 'accept'), step('1', 'complete')])).toEqual([])
  })

  it('do not go back over a step that the server has meanwhile', () => {
    expect(tasksOf([ticket('1', { status: 'on_scene' })], viewer, u('u1'), [step('1', 'accept')])[0]?.status).toBe('on_scene')
  })

  it('put the unit on the map only once one was accepted', () => {
    const onDuty = (tickets: readonly Ticket[], unsent: Parameters<typeof tasksOf>[3] = [], id: string | null = 'u1') =>
      isOnDuty(tasksOf(tickets, viewer, u(id), unsent), id, unsent)
    expect(onDuty([])).toBe(false)
    expect(onDuty([ticket('1')])).toBe(false)
    expect(onDuty([ticket('1')], [step('1', 'accept')])).toBe(true)
    // Whichever of its tasks is on the screen.
    expect(onDuty([ticket('1', {}, 1), ticket('2', mine, 3)])).toBe(true)
    // Not by what the agency has accepted and no unit has taken.
    expect(onDuty([ticket('1', { status: 'accepted' })])).toBe(false)
    expect(onDuty([ticket('1', { status: 'accepted' })], [], null)).toBe(true)
  })
})
