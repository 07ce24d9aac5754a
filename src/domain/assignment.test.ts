import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowedAssignmentActions,
  assignmentActions,
  assignmentStatuses,
  isActive,
  nextAssignmentStatus,
  type AssignmentAction,
  type AssignmentStatus,
} from './assignment.ts'
import { roles, type Role } from './roles.ts'

// Written out by hand from the rule, not derived from the code: each row is a status, each column an action; `-` is refused.
const staffTable = `
            accept    decline   en-route  on-scene  complete   withdraw
pending     accepted  declined  en_route  on_scene  completed  -
accepted    -         -         en_route  on_scene  completed  -
en_route    -         -         -         on_scene  completed  -
on_scene    -         -         -         -         completed  -
completed   -         -         -         -         -          -
declined    -         -         -         -         -          -
withdrawn   -         -         -         -         -          -`

const leadTable = `
            accept    decline   en-route  on-scene  complete   withdraw
pending     accepted  declined  en_route  on_scene  completed  withdrawn
accepted    -         -         en_route  on_scene  completed  withdrawn
en_route    -         -         -         on_scene  completed  withdrawn
on_scene    -         -         -         -         completed  withdrawn
completed   -         -         -         -         -          -
declined    -         -         -         -         -          -
withdrawn   -         -         -         -         -          -`

const callTakerTable = `
            accept    decline   en-route  on-scene  complete   withdraw
pending     -         -         -         -         -          withdrawn
accepted    -         -         -         -         -          withdrawn
en_route    -         -         -         -         -          withdrawn
on_scene    -         -         -         -         -          withdrawn
completed   -         -         -         -         -          -
declined    -         -         -         -         -          -
withdrawn   -         -         -         -         -          -`

const partnerTable = `
            accept    decline   en-route  on-scene  complete   withdraw
pending     -         declined  -         -         -          withdrawn
accepted    -         -         en_route  on_scene  completed  withdrawn
en_route    -         -         -         on_scene  completed  withdrawn
on_scene    -         -         -         -         completed  withdrawn
completed   -         -         -         -         -          -
declined    -         -         -         -         -          -
withdrawn   -         -         -         -         -          -`

const noTable = partnerTable.replace(/\b(declined|en_route|on_scene|completed|withdrawn)\b(?=( |$))/gm, (word, _w, _s, at: number, text: string) => (text[at - 1] === '\n' ? word : '-'))

const tables: Record<Role, string> = {
  'agency-staff': staffTable,
  supervisor: leadTable,
  admin: leadTable,
  'call-taker': callTakerTable,
}

type Case = { role: Role; from: AssignmentStatus; action: AssignmentAction; to: string }

const partnerTables: Record<Role, string> = { 'agency-staff': noTable, 'call-taker': partnerTable, supervisor: partnerTable, admin: partnerTable }

const casesOf = (of: Record<Role, string>): Case[] => roles.flatMap((role) => {
  const [head = [], ...rows] = of[role].trim().split('\n').map((line) => line.trim().split(/\s+/))
  return rows.flatMap(([from, ...cells]) =>
    cells.map((to, column) => ({ role, from: from as AssignmentStatus, action: head[column] as AssignmentAction, to })),
  )
})
const cases = casesOf(tables)
const partnerCases = casesOf(partnerTables)

const anyRole = fc.constantFrom(...roles)
const anyAction = fc.constantFrom(...assignmentActions)
const order: readonly AssignmentStatus[] = ['pending', 'accepted', 'en_route', 'on_scene', 'completed']

describe('the transition table', () => {
  it('is written out for every status, action and role', () => {
    expect(cases).toHaveLength(assignmentStatuses.length * assignmentActions.length * roles.length)
  })

  it.each(cases)('$role: $from, $action gives $to', ({ role, from, action, to }) => {
    expect(nextAssignmentStatus(from, action, role) ?? '-').toBe(to)
  })

  // By voice the centre records an acceptance and nothing else; an agency presses its own button.
  const byVoice: readonly Case[] = roles.flatMap((role) =>
    assignmentStatuses.flatMap((from) =>
      assignmentActions.map((action) => ({ role, from, action, to: role !== 'agency-staff' && from === 'pending' && action === 'accept' ? 'accepted' : '-' })),
    ),
  )
  it.each(byVoice)('by voice, $role: $from, $action gives $to', ({ role, from, action, to }) => {
    expect(nextAssignmentStatus(from, action, role, true) ?? '-').toBe(to)
  })

  it.each(partnerCases)('of a partner, $role: $from, $action gives $to', ({ role, from, action, to }) => {
    expect(nextAssignmentStatus(from, action, role, false, true) ?? '-').toBe(to)
  })

  it('hands over to a partner that waits, by the centre alone', () => {
    expect(partnerCases).toHaveLength(cases.length)
    for (const role of roles)
      for (const from of assignmentStatuses)
        for (const action of assignmentActions)
          expect(nextAssignmentStatus(from, action, role, true, true)).toBe(from === 'pending' && action === 'accept' && role !== 'agency-staff' ? 'accepted' : null)
  })

  it('allows exactly the actions that lead somewhere, in the order of the work', () => {
    for (const role of roles)
      for (const from of assignmentStatuses) {
        const wanted = cases.filter((c) => c.role === role && c.from === from && c.to !== '-').map((c) => c.action)
        expect(allowedAssignmentActions(from, role)).toEqual(wanted)
      }
  })
})

describe('a walk through an assignment', () => {
  const walk = (steps: readonly (readonly [AssignmentAction, Role])[]) =>
    steps.reduce<AssignmentStatus[]>((path, [action, role]) => {
      const next = nextAssignmentStatus(path.at(-1) ?? 'pending', action, role)
      return next === null ? path : [...path, next]
    }, ['pending'])

  it('never goes backward and never takes a step twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAction, anyRole), { maxLength: 20 }), (steps) => {
        const ranks = walk(steps).filter((status) => order.includes(status)).map((status) => order.indexOf(status))
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b))
      }),
    )
  })

  it('ends for good: nothing leaves completed, declined or withdrawn', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyAction, anyRole), { maxLength: 20 }), (steps) => {
        expect(walk(steps).slice(0, -1).every(isActive)).toBe(true)
      }),
    )
    expect(assignmentStatuses.filter((status) => !isActive(status))).toEqual(['completed', 'declined', 'withdrawn'])
  })

  it('may skip forward to any later step', () => {
    const actionTo: Partial<Record<AssignmentStatus, AssignmentAction>> = {
      accepted: 'accept', en_route: 'en-route', on_scene: 'on-scene', completed: 'complete',
    }
    for (const [at, from] of order.entries())
      for (const to of order.slice(at + 1)) expect(nextAssignmentStatus(from, actionTo[to] ?? 'accept', 'agency-staff')).toBe(to)
  })
})
