import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerTo, ruledInstructions, ruledPriority } from '#domain/plan-answers.ts'
import { loadCity } from './load-city.ts'

const { plans, instructions, agencies } = loadCity(path.join(process.cwd(), 'src', 'city'))
const byType = plans.map((plan) => [plan.type, plan] as const)
const planOf = (type: string) => plans.find((plan) => plan.type === type)!

describe.each(byType)('the plan for %s', (_type, plan) => {
  it('asks two to five questions, and has something to read out', () => {
    expect(plan.questions.length).toBeGreaterThanOrEqual(2)
    expect(plan.questions.length).toBeLessThanOrEqual(5)
    expect(plan.instructions.length).toBeGreaterThan(0)
  })

  it.each(plan.questions.map((question) => [question.code, question] as const))('%s is asked in words that fit, and answered by keys of its own', (_code, { text, kind, answers }) => {
    expect(text.id).toMatch(/\?|\)|\.$/)
    expect(text.en).not.toBe(text.id)
    if (kind === 'choice') expect(new Set(answers.map(({ key }) => key)).size).toBe(answers.length)
    for (const answer of answers) for (const words of [answer.text, answer.label, answer.warning]) if (words) expect(words.id.trim() && words.en.trim()).not.toBe('')
  })

  it('has at least one question that changes the response', () => {
    const effective = plan.questions.filter(({ answers }) => answers.some((answer) => answer.priority ?? answer.agencies ?? answer.show ?? answer.warning))
    expect(effective).not.toEqual([])
  })

  it('sends agencies that exist, and never lowers its priority whatever is answered', () => {
    const known = agencies.map(({ code }) => code)
    for (const question of plan.questions)
      for (const answer of question.answers) {
        expect(known).toEqual(expect.arrayContaining([...(answer.agencies ?? [])]))
        const value = question.kind === 'number' ? (answer.from ?? 0) : answer.code
        expect(answerTo(question, value)).toBe(answer)
        expect(ruledPriority(plan, { [question.code]: value })).toBeLessThanOrEqual(plan.priority)
      }
  })
})

describe('the instructions', () => {
  it('are all read out somewhere, and say whose approval is missing', () => {
    const used = new Set(plans.flatMap((plan) => [...plan.instructions, ...plan.questions.flatMap(({ answers }) => answers.flatMap(({ show }) => show ?? []))]))
    expect(instructions.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([])
    expect(instructions.filter(({ awaits }) => awaits === undefined)).toEqual([])
  })

  it.each(instructions.map((script) => [script.code, script] as const))('%s is written in both languages', (_code, { steps, never = [] }) => {
    for (const words of [...steps, ...never]) expect(words.en).not.toBe(words.id)
  })

  it('of first aid name the published work their facts were found in, but for those listed as not found', () => {
    const listed = readFileSync('docs/instructions.md', 'utf8')
    const unfound = instructions.filter(({ sources }) => sources.every(({ work }) => work === undefined))
    expect(unfound.map(({ code }) => code).filter((code) => !listed.includes(`\`${code}\``))).toEqual([])
    expect(unfound.filter(({ awaits }) => awaits === 'dinkes').map(({ code }) => code)).toEqual(['patah-tulang', 'hamil-darah', 'kecelakaan', 'gangguan-jiwa'])
  })

  it('tell compressions by the figures that are agreed: 5–6 cm, 100–120 a minute, with a beat between', () => {
    const adult = instructions.find(({ code }) => code === 'rjp')!
    const read = adult.steps.map(({ id }) => id).join(' ')
    expect(read).toContain('5–6 cm')
    expect(read).toContain('100–120 kali per menit')
    const beats = instructions.flatMap(({ metronome }) => metronome?.pulse ?? [])
    expect(beats).toEqual([110, 110, 110])
  })

  it.each([
    ['serangan-jantung', { napas: 'tidak' }, 'rjp', 'nyeri-dada'],
    ['serangan-jantung', { napas: 'tidak', usia: 'anak' }, 'rjp-anak', 'rjp'],
    ['serangan-jantung', { sadar: 'ya', napas: 'ya' }, 'nyeri-dada', 'rjp'],
    ['medis-darurat', { sadar: 'tidak', napas: 'ya' }, 'posisi-pemulihan', 'rjp'],
    ['medis-darurat', { sadar: 'tidak', napas: 'tidak', usia: 'dewasa' }, 'rjp', 'rjp-anak'],
    ['orang-tenggelam', { napas: 'tidak' }, 'rjp-tenggelam', 'tenggelam'],
    ['gempa-bumi', { lama: 20 }, 'tsunami', 'kekerasan'],
  ])('%s %o: reads out %s first and not %s', (type, answers, first, never) => {
    const read = ruledInstructions(planOf(type), answers)
    expect(read[0]).toBe(first)
    expect(read).not.toContain(never)
  })
})
