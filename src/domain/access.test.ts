import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agenciesThatSee, covers, scopeOf } from './access.ts'
import { assignmentStatuses } from './assignment.ts'

describe('scopeOf', () => {
  it.each(['call-taker', 'supervisor', 'admin'] as const)('%s sees the city', (role) => {
    expect(scopeOf({ role, agency: null })).toEqual({ kind: 'city' })
  })

  it('agency staff see their agency alone', () => {
    expect(scopeOf({ role: 'agency-staff', agency: 'polisi' })).toEqual({ kind: 'agency', agency: 'polisi' })
  })

  it('agency staff without an agency see nothing: there is no scope to hand out', () => {
    expect(() => scopeOf({ role: 'agency-staff', agency: null })).toThrow(/agency/)
  })
})

describe('agenciesThatSee', () => {
  it('names each agency once and leaves out those that were withdrawn', () => {
    expect(
      agenciesThatSee([
        { agency: 'damkar', status: 'declined' },
        { agency: 'damkar', status: 'pending' },
        { agency: 'polisi', status: 'withdrawn' },
        { agency: 'dinkes', status: 'completed' },
      ]),
    ).toEqual(['damkar', 'dinkes'])
  })

  it('keeps an agency that was withdrawn and sent again', () => {
    const again = [{ agency: 'polisi', status: 'withdrawn' }, { agency: 'polisi', status: 'pending' }] as const
    expect(agenciesThatSee(again)).toEqual(['polisi'])
  })
})

it('a scope covers a ticket if and only if it is the city or one of its agencies', () => {
  const agency = fc.constantFrom('damkar', 'polisi', 'dinkes')
  const assignments = fc.array(fc.record({ agency, status: fc.constantFrom(...assignmentStatuses) }), { maxLength: 5 })
  fc.assert(
    fc.property(assignments, agency, (list, mine) => {
      const sees = list.some((a) => a.agency === mine && a.status !== 'withdrawn')
      expect(covers({ kind: 'agency', agency: mine }, agenciesThatSee(list))).toBe(sees)
      expect(covers({ kind: 'city' }, agenciesThatSee(list))).toBe(true)
    }),
  )
})
