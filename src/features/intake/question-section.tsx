'use client'

import { TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { answerWarnings } from '#client/questions/answer-words.ts'
import { QuestionFields } from '#client/questions/question-fields.tsx'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import type { Answers } from '#domain/plan-answers.ts'
import { FieldError } from '#ui/field-error.tsx'
import { Kbd } from '#ui/kbd.tsx'

type QuestionSectionProps = {
  plan: ResponsePlanData | null
  answers: Answers
  /** Why the priority is more urgent than the plan's, in words; `null` when it is not. */
  raised: string | null
  error: string | undefined
  onAnswer: (question: string, value: string | number | null) => void
}

/** What to ask for this type: the answers, what they brought about, and what must be known because of them. Nothing without questions. */
export function QuestionSection({ plan, answers, raised, error, onAnswer }: QuestionSectionProps) {
  const t = useTranslations('intake.questions')
  const locale = useLocale()
  if (plan === null || plan.questions.length === 0) return null
  return (
    <section data-field="answers" aria-label={t('label')} className="flex flex-col gap-1">
      <p className="flex items-baseline gap-2 text-sm font-semibold">
        {t('label')}
        <Kbd keys="Alt+Q" className="text-faint" />
      </p>
      {/* Another type begins at its first question. */}
      <QuestionFields key={plan.type} questions={plan.questions} answers={answers} onAnswer={onAnswer} />
      <div role="status" className="flex flex-col gap-1 empty:hidden">
        {raised && (
          <p className="flex items-start gap-1.5 text-sm font-semibold text-critical">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {raised}
          </p>
        )}
        {answerWarnings(plan.questions, answers, locale).map((warning) => (
          <p key={warning} className="text-sm font-semibold">
            {t('warning', { warning })}
          </p>
        ))}
      </div>
      {error && <FieldError>{error}</FieldError>}
    </section>
  )
}
