import { describe, expect, it } from 'vitest'
import { draftsReducer, type Drafts, type DraftsAction } from './drafts.ts'
import { readDraft } from './drafts-storage.ts'
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

  it('takes a report back into the form under its key, remembers that it was sent, and loses nothing typed meanwhile', () => {
    const [sent] = [run(describeIt('a')).current]
    const state = run(describeIt('a'), { kind: 'sent', key: key(1), fresh: fresh(2) }, describeIt('b'), { kind: 'taken-back', draft: sent })
    expect(state.current).toMatchObject({ key: key(1), attempted: true, description: 'a' })
    expect(state.aside.map(({ description }) => description)).toEqual(['b'])
  })

  it('dates a draft from its first word, not from when the form was emptied', () => {
    const typed = (text: string, now: number): DraftsAction => ({ kind: 'changed', change: { kind: 'text-typed', field: 'description', text }, now })
    expect(run(typed('a', 50), typed('ab', 60)).current.startedAt).toBe(50)
    expect(run(typed('a', 50), typed('', 60), typed('b', 70)).current.startedAt).toBe(70)
  })

  it('brings a discarded draft back', () => {
    const state = run(describeIt('a'), begin(2))
    const [draft] = state.aside
    const gone = draftsReducer(state, { kind: 'discarded', key: key(1) })
    expect(gone.aside).toEqual([])
    expect(draft && draftsReducer(gone, { kind: 'restored', draft }).aside).toEqual([draft])
  })
})

describe('drafts kept in the browser', () => {
  it('come back as they were; what is something else is no draft', () => {
    const { current } = run(describeIt('a'), { kind: 'changed', change: { kind: 'point-picked', point: { lat: -0.9, lng: 100.4 } } })
    expect(readDraft(structuredClone(current))).toEqual(current)
    expect([readDraft({}), readDraft(null), readDraft({ ...current, point: 'here' })]).toEqual([null, null, null])
  })

  it('do not push out what was typed before they were read', () => {
    const other = { ...emptyDraft(key(7), 1), description: 'kept' }
    const loaded: DraftsAction = { kind: 'loaded', drafts: { current: other, aside: [] } }
    expect(run(loaded)).toEqual({ current: other, aside: [] })
    expect(run(describeIt('typed'), loaded)).toMatchObject({ current: { description: 'typed' }, aside: [other] })
  })

  it('set aside by another tab appear beside the form, never twice', () => {
    const other = { ...emptyDraft(key(7), 1), description: 'kept' }
    const state = run(describeIt('typed'), { kind: 'synced', aside: [other, run(describeIt('old')).current] })
    expect(state).toMatchObject({ current: { description: 'typed' }, aside: [other] })
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
