'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import type { PlanPart } from '#domain/plan-change.ts'

/** Puts a part of a plan into words, for a person to compare. */
export function usePartWords(): (plan: ResponsePlanData, part: PlanPart) => string {
  const t = useTranslations('plans')
  const names = useTranslations('common.priority')
  const locale = useLocale()
  const { agencyName, instructionOf } = useCity()
  return (plan, part) => {
    switch (part) {
      case 'priority':
        return names(`${plan.priority}`)
      case 'lead':
        return agencyName(plan.lead)
      case 'supporting':
        return plan.supporting.map(agencyName).join(', ') || t('none')
      case 'questions':
        return plan.questions.map(({ text }, index) => `${index + 1}. ${text[locale]}`).join('\n') || t('none')
      case 'instructions':
        return plan.instructions.map((code) => instructionOf(code)?.title[locale] ?? code).join(', ') || t('none')
      case 'ladder':
        return plan.ladder ? t('seconds', { seconds: plan.ladder.accept }) : t('asPriority')
    }
  }
}
