import { describe, expect, it } from 'vitest'
import { assignmentStatuses } from './assignment.ts'
import { roles } from './roles.ts'
import { checkUnitAction, checkUnitStatus, keepsUnitsOf, settableUnitStatuses, unitActions, unitMoves, unitStatusAfter, unitStatuses } from './unit.ts'

describe('a status set by hand', () => {
  const free = { agency: 'damkar', onTicket: false }
  const viewer = (role: (typeof roles)[number], agency = 'damkar') => ({ role, agency: role === 'agency-staff' ? agency : null })

  it('is for the agency and for supervisor and admin, and never "assigned"', () => {
    const allowed = roles.filter((role) => checkUnitStatus(free, 'out_of_service', viewer(role)) === 'allowed')
    expect(allowed).toEqual(['agency-staff', 'supervisor', 'admin'])
    expect(unitStatuses.filter((status) => !settableUnitStatuses.some((settable) => settable === status))).toEqual(['assigned'])
  })

  it('is not for the staff of another agency', () => {
    expect(roles.map((role) => keepsUnitsOf(viewer(role, 'polisi'), 'damkar'))).toEqual([false, false, true, true])
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
  const binding = (units: string | null, status: 'pending' | 'accepted' | 'en_route' | 'on_scene' | 'withdrawn', id = 'a') => ({ id, unitIds: units?.split(' ') ?? [], status })

  it.each([
    ['nothing without a unit', [binding(null, 'pending')], [binding(null, 'accepted')], []],
    ['nothing without a change', [binding('u', 'accepted')], [binding('u', 'accepted')], []],
    ['taken on', [binding(null, 'pending')], [binding('u', 'accepted')], [['u', 'accepted']]],
    ['moved along', [binding('u', 'accepted')], [binding('u', 'en_route')], [['u', 'en_route']]],
    ['called back', [binding('u', 'accepted')], [binding('u', 'withdrawn')], [['u', 'withdrawn']]],
    ['let go for another', [binding('u', 'accepted')], [binding('v', 'accepted')], [['u', 'withdrawn'], ['v', 'accepted']]],
    ['one of several let go', [binding('u v', 'accepted')], [binding('v', 'accepted')], [['u', 'withdrawn']]],
    ['one more on the way', [binding('u', 'en_route')], [binding('u v', 'en_route')], [['v', 'en_route']]],
    ['one more for those who are there: it has to get there first', [binding('u', 'on_scene')], [binding('u v', 'on_scene')], [['v', 'accepted']]],
    ['all that come with the step', [binding('u', 'en_route')], [binding('u v', 'on_scene')], [['u', 'on_scene'], ['v', 'on_scene']]],
    ['that of a new assignment', [binding('u', 'withdrawn')], [binding('u', 'withdrawn'), binding('u', 'accepted', 'b')], [['u', 'accepted']]],
  ])('%s', (_what, before, after, expected) => {
    expect(unitMoves(before, after).map(({ unitId, assignment }) => [unitId, assignment])).toEqual(expected)
  })
})

it('moves one crew alone where the step was its own', () => {
  const two = (status: 'accepted' | 'en_route') => [{ id: 'a', unitIds: ['u', 'v'], status }]
  expect(unitMoves(two('accepted'), two('en_route'), { unitId: 'v', to: 'en_route' })).toEqual([{ unitId: 'v', assignment: 'en_route', heldBy: 'a' }])
  expect(unitMoves(two('en_route'), two('en_route'), { unitId: 'u', to: 'on_scene' })).toEqual([{ unitId: 'u', assignment: 'on_scene', heldBy: 'a' }])
})

it('holds a unit while its assignment lives, and no longer', () => {
  const one = (status: 'accepted' | 'completed') => [{ id: 'a', unitIds: ['u'], status }]
  expect(unitMoves([], one('accepted'))[0]?.heldBy).toBe('a')
  expect(unitMoves(one('accepted'), one('completed'))[0]?.heldBy).toBeNull()
})

// Every status × on a ticket or not × action × role, written out: a letter each for assign, divert, release.
// y allowed, b busy, o out of service, f forbidden.
const verdictsOf: Readonly<Record<string, string>> = {
  'available free': 'yyy', 'available on a ticket': 'byy',
  'assigned free': 'yyy', 'assigned on a ticket': 'byy',
  'en_route free': 'yyy', 'en_route on a ticket': 'byy',
  'on_scene free': 'yyy', 'on_scene on a ticket': 'byy',
  'out_of_service free': 'ooy', 'out_of_service on a ticket': 'ooy',
}
const letters = { allowed: 'y', 'unit-busy': 'b', 'unit-out-of-service': 'o', forbidden: 'f' } as const
const people = [
  { role: 'call-taker', agency: null, may: false },
  { role: 'agency-staff', agency: 'damkar', may: true },
  { role: 'agency-staff', agency: 'polisi', may: false },
  { role: 'supervisor', agency: null, may: true },
  { role: 'admin', agency: null, may: true },
] as const

describe.each(people)('what $role of $agency may do with a unit of Damkar', ({ may, ...viewer }) => {
  it.each(unitStatuses.flatMap((status) => [false, true].map((onTicket) => ({ status, onTicket, name: `${status} ${onTicket ? 'on a ticket' : 'free'}` }))))(
    '$name',
    ({ status, onTicket, name }) => {
      const found = unitActions.map((action) => letters[checkUnitAction({ agency: 'damkar', status, onTicket }, action, viewer)]).join('')
      expect(found).toBe(may ? verdictsOf[name] : 'fff')
    },
  )
})
