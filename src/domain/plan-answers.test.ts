import { describe, expect, it } from 'vitest'
import { answerTo, answered, faultsIn, fittingAnswers, raisedPriority, ruledAgencies, ruledInstructions, ruledPriority, type PlanQuestion } from './plan-answers.ts'
import type { Priority } from './priority.ts'

const breathing: PlanQuestion = {
  code: 'napas',
  kind: 'yes-no',
  answers: [
    { code: 'ya', hide: ['cek'] },
    { code: 'tidak', priority: 1, agencies: ['damkar', 'dinkes'], show: ['rjp'], hide: ['nyeri'] },
  ],
}
const depth: PlanQuestion = {
  code: 'dalam',
  kind: 'number',
  answers: [{ code: 'pinggang', from: 100, priority: 1, agencies: ['basarnas'] }, { code: 'lutut', from: 50, priority: 2 }],
}
const place: PlanQuestion = { code: 'tempat', kind: 'choice', answers: [{ code: 'rumah' }, { code: 'air', priority: 3 }] }
const plan = (priority: Priority) => ({ priority, lead: 'dinkes', supporting: ['bpbd'], questions: [breathing, depth, place], instructions: ['nyeri', 'cek'] })

describe('what an answer is', () => {
  it.each([
    [breathing, 'tidak', 'tidak'],
    [breathing, 'belum-tahu', null],
    [depth, 0, null],
    [depth, 49, null],
    [depth, 50, 'lutut'],
    [depth, 99, 'lutut'],
    [depth, 100, 'pinggang'],
    [depth, 9999, 'pinggang'],
    [depth, 'pinggang', null],
    [place, 'air', 'air'],
  ])('%o %s', (question, value, code) => {
    expect(answerTo(question, value)?.code ?? null).toBe(code)
  })

  it.each([
    ['a question that is not asked', { usia: 'anak' }, 'unknown-question'],
    ['an answer that there is not', { tempat: 'pasar' }, 'unknown-answer'],
    ['a figure for a word', { napas: 1 }, 'unknown-answer'],
    ['a word for a figure', { dalam: 'lutut' }, 'unknown-answer'],
    ['a figure below nothing', { dalam: -1 }, 'unknown-answer'],
    ['half a figure', { dalam: 0.5 }, 'unknown-answer'],
    ['a figure that nobody counts', { dalam: 10_000 }, 'unknown-answer'],
    ['a name of every object', { constructor: 'ya' }, 'unknown-question'],
  ])('names %s', (_what, answers, code) => {
    expect(faultsIn(plan(2).questions, answers)).toEqual([{ question: Object.keys(answers)[0], code }])
    expect(fittingAnswers(plan(2), { ...answers, napas: 'ya' })).toMatchObject({ napas: 'ya' })
  })

  it('takes "not known yet", though nothing is written down for it', () => {
    expect(faultsIn([breathing], { napas: 'belum-tahu' })).toEqual([])
    expect(answered([breathing], { napas: 'belum-tahu' })).toEqual([{ question: breathing, value: 'belum-tahu', answer: null }])
  })
})

describe('what answers bring about', () => {
  it('raise the priority to the most urgent that any calls for, and never lower it', () => {
    expect(ruledPriority(plan(3), {})).toBe(3)
    expect(ruledPriority(plan(3), { dalam: 60 })).toBe(2)
    expect(ruledPriority(plan(3), { dalam: 60, napas: 'tidak' })).toBe(1)
    expect(ruledPriority(plan(1), { tempat: 'air', dalam: 60 })).toBe(1)
  })

  it('add agencies behind those of the plan, each once', () => {
    expect(ruledAgencies(plan(3), { dalam: 120, napas: 'tidak' })).toEqual(['dinkes', 'bpbd', 'damkar', 'basarnas'])
  })

  it('put their instructions first and take away those that are wrong now', () => {
    expect(ruledInstructions(plan(3), {})).toEqual(['nyeri', 'cek'])
    expect(ruledInstructions(plan(3), { napas: 'tidak' })).toEqual(['rjp', 'cek'])
    expect(ruledInstructions(plan(3), { napas: 'ya' })).toEqual(['nyeri'])
  })

  it.each<[string, Record<string, string | number>, Record<string, string | number>, Priority, Priority]>([
    ['raises what was lowered by hand below the plan', {}, { tempat: 'air', dalam: 60 }, 3, 2],
    ['raises what the plan had', {}, { napas: 'tidak' }, 3, 1],
    ['leaves a more urgent priority set by hand', {}, { dalam: 60 }, 1, 1],
    ['leaves what was lowered by hand against an answer that was known', { dalam: 60 }, { dalam: 70 }, 3, 3],
    ['raises it again for an answer that calls for more', { dalam: 60 }, { dalam: 60, napas: 'tidak' }, 3, 1],
    ['lowers nothing when an answer is taken back', { napas: 'tidak' }, {}, 1, 1],
  ])('a change of answers %s', (_what, before, after, standing, wanted) => {
    expect(raisedPriority(plan(3), before, after, standing)).toBe(wanted)
  })
})
