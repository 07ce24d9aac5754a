'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActFailure } from '#client/act/act-failure.tsx'
import { shortNumber } from '#client/marks/short-number.ts'
import { QuestionFields } from '#client/questions/question-fields.tsx'
import type { PlanQuestionData } from '#contracts/response-plan.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { notify } from '#ui/toast.tsx'
import { useAnswers } from './use-answers.ts'

type AnswersDialogProps = { ticket: Ticket; questions: readonly PlanQuestionData[]; onClose: () => void }

/** Answers the questions of the response plan later on. An answer that somebody else gave differently meanwhile is pointed out first. */
export function AnswersDialog({ ticket, questions, onClose }: AnswersDialogProps) {
  const t = useTranslations('ticket')
  const common = useTranslations('common')
  const locale = useLocale()
  const { answers, answer, clashes, save, act } = useAnswers(ticket, questions)
  async function submit() {
    const outcome = await save()
    if (outcome === 'saved') notify({ title: t('done.edit'), tone: 'done' })
    if (outcome === 'saved' || outcome === 'nothing') onClose()
  }
  const asked = (code: string) => questions.find((question) => question.code === code)?.text[locale] ?? code
  return (
    <Dialog
      open
      size="wide"
      onOpenChange={(open) => !open && onClose()}
      title={t('answers.title', { number: shortNumber(ticket.number) })}
      description={t('answers.hint')}
      closeLabel={common('act.close')}
    >
      <form noValidate className="flex flex-col gap-3 pt-1" onSubmit={(event) => (event.preventDefault(), void submit())}>
        <QuestionFields questions={questions} answers={answers} onAnswer={answer} />
        {clashes.map((question) => (
          <FieldError key={question}>{t('answers.clash', { question: asked(question) })}</FieldError>
        ))}
        <ActFailure act={act} label={t('edit.save')} onAgain={() => void submit()} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {common('act.cancel')}
          </Button>
          <Button type="submit" tone="primary" busy={act.sending !== null}>
            {act.sending !== null ? t('sending') : t('edit.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
