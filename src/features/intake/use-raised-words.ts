'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { answered, type Answers } from '#domain/plan-answers.ts'
import { plannedPriority } from './draft-plan.ts'

/** Says which answer makes the priority as urgent as it is: "naik ke kritis: tidak bernapas". `null` when none calls for it. */
export function useRaisedWords(): (plan: ResponsePlanData | null, answers: Answers) => string | null {
  const t = useTranslations('intake.questions')
  const names = useTranslations('common.priority')
  const locale = useLocale()
  return (plan, answers) => {
    const ruled = plannedPriority(plan, answers)
    if (plan === null) return null
    const why = answered(plan.questions, answers).find(({ answer }) => answer?.priority === ruled)
    if (why === undefined) return null
    const { question, value, answer } = why
    const words = question.kind === 'number' ? `${value} ${question.unit?.[locale] ?? ''}` : (answer?.label ?? answer?.text ?? question.text)[locale]
    return t(ruled < plan.priority ? 'raised' : 'kept', { priority: names(`${ruled}`).toLowerCase(), answer: words })
  }
}
