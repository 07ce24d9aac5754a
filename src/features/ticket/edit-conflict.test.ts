import { describe, expect, it } from 'vitest'
import { conflictsOf, settle } from './edit-conflict.ts'
import type { EditDraft } from './edit-draft.ts'

const base: EditDraft = { type: 'kebakaran', priority: 2, address: 'Jl. Veteran 1', landmark: '', description: 'asap' }

describe('conflictsOf', () => {
  it('keeps the change of the only side that made one', () => {
    const mine = { ...base, priority: 1 as const }
    const theirs = { ...base, landmark: 'Masjid' }
    expect(conflictsOf(base, mine, theirs)).toEqual([
      { field: 'priority', side: 'mine' },
      { field: 'landmark', side: 'theirs' },
    ])
  })

  it('leaves to the person what both changed, unless to the same', () => {
    const mine = { ...base, address: 'Jl. Veteran 11', description: 'api besar' }
    const theirs = { ...base, address: 'Jl. Veteran 7', description: 'api besar ' }
    expect(conflictsOf(base, mine, theirs)).toEqual([{ field: 'address', side: null }])
  })

  it('finds nothing between equal drafts', () => {
    expect(conflictsOf(base, base, base)).toEqual([])
  })
})

describe('settle', () => {
  const mine = { ...base, address: 'A', priority: 1 as const }
  const theirs = { ...base, address: 'B', landmark: 'Masjid' }

  it('waits until every field is decided', () => {
    expect(settle(mine, theirs, conflictsOf(base, mine, theirs))).toBeNull()
  })

  it('joins what was chosen from both', () => {
    const decided = conflictsOf(base, mine, theirs).map(({ field, side }) => ({ field, side: side ?? ('theirs' as const) }))
    expect(settle(mine, theirs, decided)).toEqual({ ...base, priority: 1, address: 'B', landmark: 'Masjid' })
  })
})
