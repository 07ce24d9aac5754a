import { expect, it } from 'vitest'
import type { Unit } from '#contracts/unit.ts'
import { unitPart } from './unit-part.ts'

const task = { ticketId: 't1', number: '112-20261124-0001', type: 'kebakaran', priority: 1, assignment: 'on_scene' } as const
const unit: Unit = {
  id: 'u1', agency: 'damkar', callsign: 'DMK-01', kind: 'pemadam', base: 'Pos 1', status: 'en_route', statusAt: '2026-11-24T07:00:00.000Z', outReason: null,
  crew: {}, basePosition: null, task, position: null,
}

it('is the status of the unit itself, not that of the assignment, while the task holds it', () => {
  expect(unitPart('u1', { status: 'on_scene' }, 't1', [unit])).toBe('en_route')
  expect(unitPart('u1', { status: 'accepted' }, 't1', [{ ...unit, status: 'out_of_service' }])).toBe('out_of_service')
})

it('is done with the end of the assignment, whatever the unit does now', () => {
  expect(unitPart('u1', { status: 'completed' }, 't1', [{ ...unit, task: { ...task, ticketId: 't2' } }])).toBe('done')
  expect(unitPart('u1', { status: 'completed' }, 't1', null)).toBe('done')
})

it.each([
  ['the unit is on another task', { status: 'en_route' }, [{ ...unit, task: { ...task, ticketId: 't2' } }]],
  ['the unit has none', { status: 'accepted' }, [{ ...unit, task: null }]],
  ['the assignment was withdrawn', { status: 'withdrawn' }, [unit]],
  ['the units are not read yet, or are those of others', { status: 'en_route' }, null],
] as const)('is not told where %s', (_name, assignment, units) => {
  expect(unitPart('u1', assignment, 't1', units)).toBeNull()
})
