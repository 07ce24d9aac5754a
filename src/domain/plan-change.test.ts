import { expect, it } from 'vitest'
import { changedParts, partsOf } from './plan-change.ts'

const plan = { priority: 2, lead: 'bpbd', supporting: ['pupr', 'dinkes'], questions: [{ code: 'a', text: { id: 'x', en: 'y' } }], instructions: [] }

it.each([
  ['nothing', plan, []],
  ['the order of keys', { ...plan, questions: [{ text: { en: 'y', id: 'x' }, code: 'a' }] }, []],
  ['an absent ladder', { ...plan, ladder: undefined }, []],
  ['a ladder', { ...plan, ladder: { accept: 60 } }, ['ladder']],
  ['the order of a list', { ...plan, supporting: ['dinkes', 'pupr'] }, ['supporting']],
  ['several parts', { ...plan, lead: 'pupr', priority: 1 }, ['priority', 'lead']],
])('%s', (_what, after, parts) => {
  expect(changedParts(plan, after)).toEqual(parts)
})

it('keeps the parts that changed, and says so when there is none', () => {
  expect(partsOf(plan, ['priority', 'ladder'])).toEqual({ priority: 2, ladder: null })
})
