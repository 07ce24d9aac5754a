'use client'

import { useLocale, useTranslations } from 'next-intl'
import { shortNumber } from '#client/marks/short-number.ts'
import { QuestionFields } from '#client/questions/question-fields.tsx'
import type { PlanQuestionData } from '#contracts/response-plan.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { FieldError } from '#ui/field-error.tsx'
import { notify } from '#ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useAnswers } from './use-answers.ts'

type AnswersDialogProps = { ticket: Ticket; questions: readonly PlanQuestionData[]; onClose: () => void }

/** Answers the questions of the response plan later on. An answer that somebody else gave differently meanwhile is pointed out first. */
export function AnswersDialog({ ticket, questions, onClose }: AnswersDialogProps) {
  const t = useTranslations('ticket')
  const locale = useLocale()
  const { answers, answer, clashes, save, act } = useAnswers(ticket, questions)
  async function submit() {
    const outcome = await save()
    if (outcome === 'saved') notify({ title: t('done.edit'), tone: 'done' })
    if (outcome === 'saved' || outcome === 'nothing') onClose()
  }
  const asked = (code: string) => questions.find((question) => question.code === code)?.text[locale] ?? code
  return (
    <FormDialog
      wide
      title={t('answers.title', { number: shortNumber(ticket.number) })}
      description={t('answers.hint')}
      submit={t('edit.save')}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <QuestionFields questions={questions} answers={answers} onAnswer={answer} />
      {clashes.map((question) => (
        <FieldError key={question}>{t('answers.clash', { question: asked(question) })}</FieldError>
      ))}
    </FormDialog>
  )
}
