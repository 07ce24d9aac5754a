import { describe, expect, it } from 'vitest'
import { emptyDraft, type Draft } from './draft.ts'
import { readDraft } from './drafts-storage.ts'

const draft: Draft = {
  ...emptyDraft('0d5f2f0e-4c1a-4f7c-9a51-3b8f0e6a7c11', 1_764_000_000_000),
  where: 'Pasar Raya',
  place: { name: 'Pasar Raya', kind: 'market', lat: -0.95, lng: 100.36, kecamatan: 'Padang Barat', kelurahan: null, precision: 'landmark', landmark: 'pintu timur' },
  point: { lat: -0.95, lng: 100.36 },
  type: 'kebakaran',
  priority: 1,
  answers: { korban: 3, asap: 'ya' },
  added: ['polisi'],
  paper: { day: '2026-11-24', time: '14.05' },
}
const kept = (value: object): unknown => JSON.parse(JSON.stringify(value))

describe('a kept draft', () => {
  it('comes back as it was', () => {
    expect(readDraft(kept(draft))).toEqual(kept(draft))
  })

  it('of before there were questions and paper forms is read too, and what nobody knows any more falls away', () => {
    const { answers: _answers, paper: _paper, callback: _callback, ...before } = { ...draft, callback: true }
    expect(readDraft(kept({ ...before, colour: 'red' }))).toEqual(kept({ ...draft, answers: {}, paper: null, callback: false }))
  })

  it.each([
    ['no draft at all', null],
    ['a list', []],
    ['another key', { ...draft, key: 'x' }],
    ['a word for a number', { ...draft, startedAt: 'now' }],
    ['half a point', { ...draft, point: { lat: 1 } }],
    ['a place without a name', { ...draft, place: { ...draft.place, name: undefined } }],
    ['a priority there is not', { ...draft, priority: 9 }],
    ['an answer that is none', { ...draft, answers: { korban: [1] } }],
    ['agencies that are no list', { ...draft, added: { 0: 'polisi' } }],
    ['a missing text', { ...draft, phone: undefined }],
  ])('is refused as %s', (_what, value) => {
    expect(readDraft(value)).toBeNull()
  })
})
