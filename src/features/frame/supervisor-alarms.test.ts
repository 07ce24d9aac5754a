import { expect, it } from 'vitest'
import type { Assignment, Ticket } from '#contracts/ticket.ts'
import { supervisorAlarms } from './supervisor-alarms.ts'

const at = '2026-11-24T07:00:00.000Z'
const part = (agency: string, step: number, acknowledgedAt: string | null = null): Assignment => ({
  agency, status: 'pending', dispatchedAt: at, acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null, declinedAt: null,
  withdrawnAt: null, reason: null, result: null, unit: null, units: [], clock: 'accept', deadlineAt: at,
  overdue: step === 0 ? null : { clock: 'accept', step, since: at, acknowledgedAt, offer: null },
})
const ticket = (id: string, ...assignments: Assignment[]): Ticket => ({
  id, number: `112-20261124-000${id}`, version: 1, type: 'kebakaran', priority: 2, status: 'dispatched', openedAt: at, updatedAt: at,
  location: { lat: 0, lng: 0, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
  resolvedAt: null, closedAt: null, disposition: null, mergedInto: null, callCount: 1, answers: {}, description: null, assignments,
})
const told = (...tickets: Ticket[]) => supervisorAlarms(tickets).map(({ ticket: { id }, assignment: { agency } }) => `${id} ${agency}`)

it('are from the second step on, those that must be acted on first', () => {
  expect(told(ticket('1', part('damkar', 2), part('dinkes', 1)), ticket('2', part('bpbd', 0)), ticket('3', part('polisi', 3)))).toEqual(['3 polisi', '1 damkar'])
})

it('end when somebody takes them on', () => {
  expect(told(ticket('1', part('damkar', 3, at)))).toEqual([])
})

it('are others at each step', () => {
  const keys = [2, 3].flatMap((step) => supervisorAlarms([ticket('1', part('damkar', step))]).map(({ key }) => key))
  expect(new Set(keys).size).toBe(2)
})
