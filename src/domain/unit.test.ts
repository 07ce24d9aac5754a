import { describe, expect, it } from 'vitest'
import { assignmentStatuses } from './assignment.ts'
import { roles } from './roles.ts'
import { checkUnitStatus, settableUnitStatuses, unitMoves, unitStatusAfter, unitStatuses } from './unit.ts'

describe('a status set by hand', () => {
  const free = { agency: 'damkar', onTicket: false }
  const viewer = (role: (typeof roles)[number], agency = 'damkar') => ({ role, agency: role === 'agency-staff' ? agency : null })

  it('is for the agency and for supervisor and admin, and never "assigned"', () => {
    const allowed = roles.filter((role) => checkUnitStatus(free, 'out_of_service', viewer(role)) === 'allowed')
    expect(allowed).toEqual(['agency-staff', 'supervisor', 'admin'])
    expect(unitStatuses.filter((status) => !settableUnitStatuses.some((settable) => settable === status))).toEqual(['assigned'])
  })

  it('is not for the staff of another agency', () => {
    for (const status of settableUnitStatuses) expect(checkUnitStatus(free, status, viewer('agency-staff', 'polisi'))).toBe('forbidden')
  })

  it('does not make a unit available that works on a ticket', () => {
    const verdicts = settableUnitStatuses.map((to) => [to, checkUnitStatus({ ...free, onTicket: true }, to, viewer('admin'))])
    expect(verdicts).toEqual([
      ['available', 'unit-busy'],
      ['en_route', 'allowed'],
      ['on_scene', 'allowed'],
      ['out_of_service', 'allowed'],
    ])
  })
})

it('lets a unit follow its assignment, but for one out of service', () => {
  expect(assignmentStatuses.map((status) => unitStatusAfter('available', status))).toEqual([
    'assigned',
    'assigned',
    'en_route',
    'on_scene',
    'available',
    'available',
    'available',
  ])
  for (const status of assignmentStatuses) expect(unitStatusAfter('out_of_service', status)).toBe('out_of_service')
})

describe('what a change of assignments means to units', () => {
  const binding = (unitId: string | null, status: 'pending' | 'accepted' | 'en_route' | 'withdrawn', id = 'a') => ({ id, unitId, status })

  it.each([
    ['nothing without a unit', [binding(null, 'pending')], [binding(null, 'accepted')], []],
    ['nothing without a change', [binding('u', 'accepted')], [binding('u', 'accepted')], []],
    ['taken on', [binding(null, 'pending')], [binding('u', 'accepted')], [['u', 'accepted']]],
    ['moved along', [binding('u', 'accepted')], [binding('u', 'en_route')], [['u', 'en_route']]],
    ['called back', [binding('u', 'accepted')], [binding('u', 'withdrawn')], [['u', 'withdrawn']]],
    ['let go for another', [binding('u', 'accepted')], [binding('v', 'accepted')], [['u', 'withdrawn'], ['v', 'accepted']]],
    ['that of a new assignment', [binding('u', 'withdrawn')], [binding('u', 'withdrawn'), binding('u', 'accepted', 'b')], [['u', 'accepted']]],
  ])('%s', (_what, before, after, expected) => {
    expect(unitMoves(before, after).map(({ unitId, assignment }) => [unitId, assignment])).toEqual(expected)
  })
})
