import type { PlanQuestionData } from '#contracts/response-plan.ts'
import { answered, type Answers } from '#domain/plan-answers.ts'
import type { Locale } from '#i18n/locale.ts'

/** What the answers say in few words, in the order of the questions: "tidak bernapas", "2 korban". */
export const answerWords = (questions: readonly PlanQuestionData[], answers: Answers, locale: Locale): string[] =>
  answered(questions, answers).flatMap(({ question, value, answer }) => {
    if (question.kind === 'number') {
      const unit = (value === 1 && question.one) || question.unit
      return value === 0 ? [] : [`${value} ${unit?.[locale] ?? ''}`.trim()]
    }
    return answer?.label?.[locale] ?? []
  })

/** What must be known because of the answers, each once. */
export const answerWarnings = (questions: readonly PlanQuestionData[], answers: Answers, locale: Locale): string[] => [
  ...new Set(answered(questions, answers).flatMap(({ answer }) => answer?.warning?.[locale] ?? [])),
]
