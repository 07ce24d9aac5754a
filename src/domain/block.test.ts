import { describe, expect, it } from 'vitest'
import { blockActions, blockEnd, blockState, blockStates, checkBlockAction } from './block.ts'
import { isMisuse, misusesCountFrom, proposesBlock } from './misuse.ts'
import { callCategories } from './call-category.ts'
import { roles } from './roles.ts'

const now = new Date('2026-11-24T07:00:00Z')

describe('a soft block', () => {
  it('ends by itself, at its very moment', () => {
    const expiresAt = blockEnd(now, 24)
    expect(expiresAt.toISOString()).toBe('2026-11-25T07:00:00.000Z')
    expect(blockState({ status: 'approved', expiresAt }, new Date(expiresAt.getTime() - 1))).toBe('active')
    expect(blockState({ status: 'approved', expiresAt }, expiresAt)).toBe('expired')
  })

  it('is decided by a lead, from one state each', () => {
    const allowed = roles.flatMap((role) =>
      blockStates.flatMap((state) => blockActions.filter((action) => checkBlockAction(state, action, role) === 'allowed').map((action) => `${role} ${state} ${action}`)),
    )
    expect(allowed).toEqual([
      'supervisor proposed approve', 'supervisor proposed decline', 'supervisor active lift',
      'admin proposed approve', 'admin proposed decline', 'admin active lift',
    ])
    expect(checkBlockAction('proposed', 'approve', 'call-taker')).toBe('forbidden')
    expect(checkBlockAction('expired', 'lift', 'supervisor')).toBe('invalid-transition')
  })
})

describe('misuse', () => {
  it('is a prank and nothing else: a silent call may be somebody who cannot speak', () => {
    expect(callCategories.filter(isMisuse)).toEqual(['prank'])
  })

  it('proposes a block from the sixth', () => {
    expect([5, 6].map(proposesBlock)).toEqual([false, true])
  })

  it('counts for thirty days, and from the last decision', () => {
    expect(misusesCountFrom(now, null).toISOString()).toBe('2026-10-25T07:00:00.000Z')
    expect(misusesCountFrom(now, new Date('2026-11-20T00:00:00Z')).toISOString()).toBe('2026-11-20T00:00:00.000Z')
    expect(misusesCountFrom(now, new Date('2026-01-01T00:00:00Z')).toISOString()).toBe('2026-10-25T07:00:00.000Z')
  })
})
