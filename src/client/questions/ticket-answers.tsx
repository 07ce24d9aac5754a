'use client'

import { TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useCity } from '#client/city-context.tsx'
import type { PlanQuestionData } from '#contracts/response-plan.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { cx } from '#ui/cx.ts'
import { answerWarnings, answerWords } from './answer-words.ts'

type TicketAnswersProps = {
  ticket: Pick<Ticket, 'type' | 'answers'>
  /** Those of the plan as it is now, unless a place without a network has kept others. */
  questions?: readonly PlanQuestionData[]
  className?: string
}

/** What the caller answered, in one line, and what those who go must know. Nothing while nothing was answered. */
export function TicketAnswers({ ticket, questions: given, className }: TicketAnswersProps) {
  const t = useTranslations('common.questions')
  const locale = useLocale()
  const { planOf } = useCity()
  const questions = given ?? planOf(ticket.type)?.questions ?? []
  const words = answerWords(questions, ticket.answers, locale)
  const warnings = answerWarnings(questions, ticket.answers, locale)
  if (words.length === 0 && warnings.length === 0) return null
  return (
    <div className={cx('flex flex-col gap-1 text-base', className)}>
      {words.length > 0 && (
        <p className="font-semibold wrap-anywhere">
          <span className="sr-only">{t('answers')}: </span>
          {words.join(' · ')}
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="flex items-start gap-1.5 font-bold text-critical">
          <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          <span>
            <span className="sr-only">{t('warning')}: </span>
            {warning}
          </span>
        </p>
      ))}
    </div>
  )
}
