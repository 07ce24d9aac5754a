'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { PlanQuestionData } from '#contracts/response-plan.ts'
import type { Answers } from '#domain/plan-answers.ts'
import { cx } from '#ui/cx.ts'
import { AnswerKeys } from './answer-keys.tsx'
import { answerOptions } from './answer-options.ts'
import { FigureField } from './figure-field.tsx'

export type QuestionFieldsProps = {
  questions: readonly PlanQuestionData[]
  answers: Answers
  /** `null` takes the answer back. */
  onAnswer: (question: string, value: string | number | null) => void
}

/**
 * The questions of a response plan, one key each. The whole list is one stop of the Tab key: an answer leads on to the next
 * question, the arrows lead up and down, Backspace takes an answer back.
 */
export function QuestionFields({ questions, answers, onAnswer }: QuestionFieldsProps) {
  const t = useTranslations('common.questions')
  const locale = useLocale()
  const list = useRef<HTMLOListElement>(null)
  const [stop, setStop] = useState(0)
  const current = Math.min(stop, questions.length - 1)

  const goTo = (index: number) => list.current?.querySelector<HTMLElement>(`[data-question="${index}"] [data-stop]`)?.focus()
  const press = (event: KeyboardEvent, index: number, question: PlanQuestionData) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const typed = event.target instanceof HTMLInputElement
    const option = typed ? undefined : answerOptions(question, locale, t).find(({ key }) => key === event.key.toLowerCase())
    if (option) {
      onAnswer(question.code, option.code)
      goTo(index + 1)
    } else if (event.key === 'ArrowDown' || (typed && event.key === 'Enter')) goTo(index + 1)
    else if (event.key === 'ArrowUp') goTo(index - 1)
    else if (!typed && (event.key === 'Backspace' || event.key === 'Delete')) onAnswer(question.code, null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <ol ref={list} className="flex flex-col divide-y divide-line rounded-md border border-line">
      {questions.map((question, index) => {
        const value = answers[question.code]
        const shared = { value: value ?? null, label: question.text[locale], tabbable: index === current }
        return (
          <li
            key={question.code}
            data-question={index}
            onKeyDown={(event) => press(event, index, question)}
            onFocus={() => setStop(index)}
            className={cx('flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-2.5 py-1.5 focus-within:bg-accent-soft', value !== undefined && 'bg-sunken')}
          >
            <span aria-hidden className="min-w-40 grow basis-0 text-base leading-5 font-medium">
              {question.text[locale]}
            </span>
            {question.kind === 'number' ? (
              <FigureField {...shared} unit={question.unit?.[locale] ?? ''} onValue={(next) => onAnswer(question.code, next)} />
            ) : (
              <AnswerKeys
                {...shared}
                options={answerOptions(question, locale, t)}
                onValue={(next) => onAnswer(question.code, next)}
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}
