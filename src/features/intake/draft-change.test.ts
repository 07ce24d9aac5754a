import { describe, expect, it } from 'vitest'
import type { Place } from '#contracts/api/city-endpoints.ts'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { changeDraft, type DraftChange } from './draft-change.ts'
import { chosenAgencies, chosenPriority } from './draft-plan.ts'
import { asksElsewhere, emptyDraft, type Draft } from './draft.ts'

const blank = emptyDraft('d1', 0)
const place = (over: Partial<Place>): Place => ({
  name: 'Pasar Raya', kind: 'landmark', lat: -0.95, lng: 100.36, kecamatan: 'Padang Barat', kelurahan: 'Kampung Jawa', precision: 'titik', ...over,
})
const plan = (over: Partial<ResponsePlanData>): ResponsePlanData => ({
  type: 'kebakaran', priority: 1, lead: 'damkar', supporting: ['dinkes', 'pln'], questions: [], instructions: [], ...over,
})
const after = (start: Draft, ...changes: DraftChange[]) => changes.reduce(changeDraft, start)
const choose = (over: Partial<Place> = {}): DraftChange => ({ kind: 'place-chosen', place: place(over) })

describe('where', () => {
  it('knows words that ask for another place while the earlier point still stands', () => {
    const chosen = after(blank, choose())
    const typed = after(chosen, { kind: 'where-typed', words: 'simpang haru' })
    expect(asksElsewhere(chosen)).toBe(false)
    expect(asksElsewhere(typed)).toBe(true)
    expect(asksElsewhere(after(typed, { kind: 'point-picked', point: { lat: -0.9, lng: 100.4 } }))).toBe(false)
    expect(asksElsewhere(after(blank, { kind: 'where-typed', words: 'simpang haru' }))).toBe(false)
  })

  it.each([
    ['a spot', {}, { landmark: 'Pasar Raya', address: '' }],
    ['a road', { kind: 'road', name: 'Jalan Khatib Sulaiman', precision: 'jalan' }, { landmark: '', address: 'Jalan Khatib Sulaiman' }],
    ['a name people use', { kind: 'local_name', name: 'Simpang Haru', precision: 'kelurahan' }, { landmark: 'Simpang Haru', address: '' }],
    ['a kelurahan', { kind: 'kelurahan', name: 'Kampung Jawa', precision: 'kelurahan' }, { landmark: '', address: '' }],
    ['coordinates', { kind: 'coordinates', name: '-0.95, 100.36', precision: 'koordinat' }, { landmark: '', address: '' }],
  ])('writes the name of %s where it belongs', (_what, over, texts) => {
    expect(after(blank, choose(over))).toMatchObject({ ...texts, point: { lat: -0.95, lng: 100.36 } })
  })

  it.each([
    ['a phrase', { landmark: 'di samping pasa raya' }, { landmark: 'di samping pasa raya', address: '' }],
    ['a phrase about a road', { kind: 'road', name: 'Jl. Veteran', precision: 'jalan', landmark: 'dpn toko, veteran' }, { landmark: 'dpn toko, veteran', address: 'Jl. Veteran' }],
    ['a house number', { kind: 'street', name: 'Jalan Palinggam', precision: 'kelurahan', address: 'jl palinggam no 8' }, { landmark: '', address: 'jl palinggam no 8' }],
    ['RT and RW in an area', { kind: 'kelurahan', name: 'Kelurahan Purus', precision: 'kelurahan', address: 'rt 3 rw 4 purus' }, { landmark: '', address: 'rt 3 rw 4 purus' }],
    ['a km stone', { kind: 'road', name: 'Jl. By Pass km 7', precision: 'perkiraan' }, { landmark: '', address: 'Jl. By Pass km 7' }],
  ])('keeps what was said beyond the name: %s', (_what, over, texts) => {
    const chosen = after(blank, choose(over))
    expect(chosen).toMatchObject(texts)
    expect(after(chosen, choose({ name: 'Simpang Haru' }))).toMatchObject({ landmark: 'Simpang Haru', address: '' })
    expect(after(chosen, { kind: 'where-typed', words: '' })).toMatchObject({ landmark: '', address: '' })
  })

  it('replaces the name that an earlier choice wrote', () => {
    const draft = after(blank, choose(), choose({ name: 'RSUP M. Djamil', lat: -0.94 }))
    expect(draft).toMatchObject({ landmark: 'RSUP M. Djamil', where: 'RSUP M. Djamil', point: { lat: -0.94 } })
  })

  it('never writes over what was typed by hand', () => {
    const typed = after(blank, { kind: 'text-typed', field: 'landmark', text: 'depan masjid' })
    expect(after(typed, choose())).toMatchObject({ landmark: 'depan masjid', address: 'Pasar Raya' })
    const both = after(typed, { kind: 'text-typed', field: 'address', text: 'Jl. Pasar 3' })
    expect(after(both, choose())).toMatchObject({ landmark: 'depan masjid', address: 'Jl. Pasar 3', point: { lat: -0.95 } })
  })

  it('takes back place and point when the search is emptied, but keeps a point set on the map', () => {
    expect(after(blank, choose(), { kind: 'where-typed', words: '' })).toMatchObject({ place: null, point: null, landmark: '' })
    const picked = after(blank, { kind: 'point-picked', point: { lat: -0.9, lng: 100.4 } }, { kind: 'where-typed', words: 'x' })
    expect(after(picked, { kind: 'where-typed', words: '' }).point).toEqual({ lat: -0.9, lng: 100.4 })
  })

  it('keeps point and name while the words of a chosen place are only added to', () => {
    expect(after(blank, choose(), { kind: 'where-typed', words: 'Pasar Raya blok A' })).toMatchObject({ landmark: 'Pasar Raya', point: { lat: -0.95 } })
  })

  it('refines a chosen place on the map, and keeps words that found nothing', () => {
    const point = { lat: -0.9, lng: 100.4 }
    expect(after(blank, choose(), { kind: 'point-picked', point })).toMatchObject({ landmark: 'Pasar Raya', point })
    expect(after(blank, { kind: 'where-typed', words: ' warung Uni Eti ' }, { kind: 'point-picked', point }).landmark).toBe('warung Uni Eti')
    expect(after(blank, { kind: 'where-typed', words: '-0.9, 100.4' }, { kind: 'point-picked', point }).landmark).toBe('')
  })
})

describe('what and who is sent', () => {
  const fire: DraftChange = { kind: 'type-chosen', type: 'kebakaran', plan: plan({}) }
  const toggle = (agency: string, of = plan({})): DraftChange => ({ kind: 'agency-toggled', agency, plan: of })

  it('follows the plan until changed by hand', () => {
    const draft = after(blank, fire)
    expect(chosenAgencies(draft, plan({}))).toEqual(['damkar', 'dinkes', 'pln'])
    expect(chosenPriority(draft, plan({}))).toBe(1)
    const changed = after(draft, toggle('pln'), toggle('polisi'))
    expect(chosenAgencies(changed, plan({}))).toEqual(['damkar', 'dinkes', 'polisi'])
    expect(chosenAgencies(after(changed, toggle('pln'), toggle('polisi')), plan({}))).toEqual(['damkar', 'dinkes', 'pln'])
  })

  it('keeps agencies added by hand when the type changes, each once, and forgets what was left out', () => {
    const flood = plan({ type: 'banjir', priority: 2, lead: 'bpbd', supporting: ['polisi'] })
    const draft = after(blank, fire, toggle('damkar'), toggle('polisi'), toggle('pdam'), { kind: 'type-chosen', type: 'banjir', plan: flood })
    expect(chosenAgencies(draft, flood)).toEqual(['bpbd', 'polisi', 'pdam'])
    expect(chosenAgencies(draft, plan({}))).toContain('damkar')
  })

  it.each([
    [1, 2, 1],
    [3, 1, 1],
    [2, 2, 2],
  ] as const)('with priority %d by hand, a type of priority %d gives %d', (byHand, planned, expected) => {
    const next = plan({ type: 'banjir', priority: planned })
    const draft = after(blank, { kind: 'priority-chosen', priority: byHand, plan: null }, { kind: 'type-chosen', type: 'banjir', plan: next })
    expect(chosenPriority(draft, next)).toBe(expected)
  })

  it('is by the plan again once the priority of the plan is chosen', () => {
    const draft = after(blank, fire, { kind: 'priority-chosen', priority: 3, plan: plan({}) })
    expect(draft.priority).toBe(3)
    expect(after(draft, { kind: 'priority-chosen', priority: 1, plan: plan({}) }).priority).toBeNull()
  })

  it('leaves hand-made changes alone when the same type is chosen again', () => {
    const draft = after(blank, fire, toggle('pln'))
    expect(after(draft, fire)).toBe(draft)
  })
})

describe('answers', () => {
  const heart = plan({
    type: 'serangan-jantung', priority: 2, lead: 'dinkes', supporting: [],
    questions: [
      { code: 'napas', kind: 'yes-no', text: { id: 'Bernapas?', en: 'Breathing?' }, answers: [{ code: 'tidak', priority: 1, agencies: ['damkar'] }] },
      { code: 'korban', kind: 'number', text: { id: 'Berapa?', en: 'How many?' }, unit: { id: 'korban', en: 'injured' }, answers: [{ code: 'banyak', from: 5, agencies: ['bpbd'] }] },
    ],
  })
  const answer = (question: string, value: string | number | null): DraftChange => ({ kind: 'answered', question, value, plan: heart })
  const byHand = (priority: 1 | 2 | 3): DraftChange => ({ kind: 'priority-chosen', priority, plan: heart })
  const start = after(blank, { kind: 'type-chosen', type: 'serangan-jantung', plan: heart })

  it('raise the priority and add agencies, and take them back with the answer', () => {
    const told = after(start, answer('napas', 'tidak'), answer('korban', 6))
    expect([chosenPriority(told, heart), chosenAgencies(told, heart)]).toEqual([1, ['dinkes', 'damkar', 'bpbd']])
    const back = after(told, answer('napas', null), answer('korban', 2))
    expect([chosenPriority(back, heart), chosenAgencies(back, heart)]).toEqual([2, ['dinkes']])
  })

  it('raise a priority that was lowered by hand before, and stand against a hand that lowers it after', () => {
    expect(chosenPriority(after(start, byHand(3), answer('napas', 'tidak')), heart)).toBe(1)
    const lowered = after(start, answer('napas', 'tidak'), byHand(3))
    expect(chosenPriority(lowered, heart)).toBe(3)
    expect(chosenPriority(after(lowered, answer('korban', 6)), heart)).toBe(3)
    // Also where the plan itself was as urgent all along.
    const critical = { ...heart, priority: 1 as const }
    const routine = after(start, { kind: 'priority-chosen', priority: 3, plan: critical })
    expect(chosenPriority(after(routine, { kind: 'answered', question: 'napas', value: 'tidak', plan: critical }), critical)).toBe(1)
  })

  it('leave a more urgent priority set by hand', () => {
    expect(chosenPriority(after(start, byHand(1), answer('korban', 6)), heart)).toBe(1)
  })

  it('send an agency again that was left out by hand, once an answer calls for it; each agency is sent once', () => {
    const toggle = (agency: string): DraftChange => ({ kind: 'agency-toggled', agency, plan: heart })
    const out = after(start, answer('napas', 'tidak'), toggle('damkar'))
    expect(chosenAgencies(out, heart)).toEqual(['dinkes'])
    expect(chosenAgencies(after(out, answer('napas', null), answer('napas', 'tidak')), heart)).toEqual(['dinkes', 'damkar'])
    expect(chosenAgencies(after(start, toggle('damkar'), answer('napas', 'tidak')), heart)).toEqual(['dinkes', 'damkar'])
  })
})
