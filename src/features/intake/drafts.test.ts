import { describe, expect, it } from 'vitest'
import { draftsReducer, type Drafts, type DraftsAction } from './drafts.ts'
import { loadDrafts, saveDrafts } from './drafts-storage.ts'
import { emptyDraft, isBlank, isCallOnly } from './draft.ts'

const key = (n: number) => `0190a0a0-0000-4000-8000-00000000000${n}`
const fresh = (n: number) => ({ key: key(n), now: n })
const begin = (n: number): DraftsAction => ({ kind: 'begun', fresh: fresh(n) })
const describeIt = (text: string): DraftsAction => ({ kind: 'changed', change: { kind: 'text-typed', field: 'description', text } })
const start: Drafts = { current: emptyDraft(key(1), 1), aside: [] }
const run = (...actions: DraftsAction[]) => actions.reduce(draftsReducer, start)

describe('drafts', () => {
  it('sets aside what was typed when a new one is begun, and brings it back', () => {
    const two = run(describeIt('a'), begin(2), describeIt('b'), begin(3))
    expect(two.aside.map(({ description }) => description)).toEqual(['b', 'a'])
    const back = draftsReducer(two, { kind: 'resumed', key: key(1) })
    expect(back.current.description).toBe('a')
    expect(back.aside.map(({ key: name }) => name)).toEqual([key(2)])
  })

  it('loses nothing when another draft is resumed over a half-typed one', () => {
    const state = draftsReducer(run(describeIt('a'), begin(2), describeIt('b')), { kind: 'resumed', key: key(1) })
    expect([state.current, ...state.aside].map(({ description }) => description)).toEqual(['a', 'b'])
  })

  it('begins nothing over an empty draft', () => {
    expect(run(begin(2))).toBe(start)
  })

  it('gives a sent draft a successor with another key, also when it was set aside meanwhile', () => {
    expect(run(describeIt('a'), { kind: 'sent', key: key(1), fresh: fresh(2) })).toEqual({ current: emptyDraft(key(2), 2), aside: [] })
    const aside = run(describeIt('a'), begin(2), describeIt('b'), { kind: 'sent', key: key(1), fresh: fresh(3) })
    expect(aside).toMatchObject({ current: { key: key(2), description: 'b' }, aside: [] })
  })

  it('keeps the key of a draft whose answer was lost, and remembers that it was tried', () => {
    expect(run(describeIt('a'), { kind: 'attempted', key: key(1) }).current).toMatchObject({ key: key(1), attempted: true, description: 'a' })
  })

  it('brings a discarded draft back', () => {
    const state = run(describeIt('a'), begin(2))
    const [draft] = state.aside
    const gone = draftsReducer(state, { kind: 'discarded', key: key(1) })
    expect(gone.aside).toEqual([])
    expect(draft && draftsReducer(gone, { kind: 'restored', draft }).aside).toEqual([draft])
  })
})

describe('drafts kept over a reload', () => {
  const memory = (): Pick<Storage, 'getItem' | 'setItem'> => {
    const kept = new Map<string, string>()
    return { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) }
  }

  it('come back as they were, to the same person only', () => {
    const store = memory()
    const drafts = run(describeIt('a'), begin(2), { kind: 'changed', change: { kind: 'point-picked', point: { lat: -0.9, lng: 100.4 } } })
    saveDrafts(store, 'u1', drafts)
    expect(loadDrafts(store, 'u1')).toEqual(drafts)
    expect(loadDrafts(store, 'u2')).toBeNull()
  })

  it('bear a store that is full, forbidden, or holds something else', () => {
    const broken = { getItem: () => '{"current":', setItem: () => { throw new Error('full') } }
    expect(() => saveDrafts(broken, 'u1', start)).not.toThrow()
    expect(loadDrafts(broken, 'u1')).toBeNull()
    expect(loadDrafts({ getItem: () => '{"current":{}}', setItem: () => undefined }, 'u1')).toBeNull()
  })
})

describe('what a draft holds', () => {
  it('tells a caller alone from an incident', () => {
    const caller = { ...emptyDraft(key(1), 0), phone: '0812' }
    expect([isBlank(emptyDraft(key(1), 0)), isBlank(caller), isCallOnly(caller)]).toEqual([true, false, true])
    expect(isCallOnly({ ...caller, type: 'banjir' })).toBe(false)
    expect(isCallOnly({ ...caller, where: 'pasar' })).toBe(false)
  })
})
