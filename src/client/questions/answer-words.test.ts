import { expect, it } from 'vitest'
import type { PlanQuestionData } from '#contracts/response-plan.ts'
import { answerWords } from './answer-words.ts'

const ill: PlanQuestionData = {
  code: 'korban', text: { id: 'Berapa orang yang sakit?', en: 'How many people are ill?' }, kind: 'number',
  unit: { id: 'korban', en: 'patients' }, one: { id: 'korban', en: 'patient' }, answers: [],
}

it.each([
  [0, []],
  [1, ['1 patient']],
  [2, ['2 patients']],
])('says a figure of %i as %j', (korban, words) => {
  expect(answerWords([ill], { korban }, 'en')).toEqual(words)
})

it('says one as many where the plan knows no other word', () => {
  const { one, ...without } = ill
  expect(one).toBeDefined()
  expect(answerWords([without], { korban: 1 }, 'en')).toEqual(['1 patients'])
})
