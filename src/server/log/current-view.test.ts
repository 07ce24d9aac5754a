import { expect, it } from 'vitest'
import { ticketViewSchema } from '#contracts/ticket.ts'
import { currentView } from './current-view.ts'

const at = '2026-11-24T01:00:00.000Z'
// As it was kept before there were questions and clocks.
const old = {
  id: '019ab000-0000-7000-8000-000000000001', number: '20261124-0001', version: 1, type: 'kebakaran-rumah', priority: 1, status: 'dispatched',
  location: { lat: -0.9, lng: 100.3, address: null, landmark: null, kecamatan: null, kelurahan: null, exact: false },
  openedAt: at, updatedAt: at, resolvedAt: null, closedAt: null, disposition: null, mergedInto: null, callCount: 1,
  assignments: [{
    agency: 'damkar', status: 'pending', dispatchedAt: at, acceptedAt: null, enRouteAt: null, onSceneAt: null, completedAt: null,
    declinedAt: null, withdrawnAt: null, reason: null, unit: null,
  }],
} as const

const later = { result: null, clock: null, deadlineAt: null, overdue: null, units: [] }

it('reads an event that is older than the clocks and the questions', () => {
  const view = currentView(old)
  expect(view).toMatchObject({ answers: {}, assignments: [{ agency: 'damkar', ...later }] })
  expect(ticketViewSchema.parse(view)).toEqual(view)
})

it('names the one unit of an event that is older than several', () => {
  const unit = { id: old.id, callsign: 'DMK-01' }
  expect(currentView({ ...old, assignments: [{ ...old.assignments[0], unit }] }).assignments[0]?.units).toEqual([unit])
})

it('leaves what an event knows as it is', () => {
  const view = currentView({ ...old, answers: { korban: 2 }, assignments: [{ ...old.assignments[0], clock: 'accept', deadlineAt: at }] })
  expect(view).toMatchObject({ answers: { korban: 2 }, assignments: [{ clock: 'accept', deadlineAt: at, overdue: null }] })
})

it('the contract reads an assignment without clocks', () => {
  expect(ticketViewSchema.shape.assignments.parse(old.assignments)[0]).toMatchObject(later)
})
