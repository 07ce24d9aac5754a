import type { PlanAnswerData, PlanQuestionData } from '#contracts/response-plan.ts'
import { yesNo } from '#domain/plan-answers.ts'
import type { Locale } from '#i18n/locale.ts'

/** One answer as it is offered: its key, its words, and what the plan has for it. */
export type AnswerOption = { readonly code: string; readonly key: string; readonly words: string }

/** The keys of yes, no and not known yet; the same in both languages, so that the fingers need not relearn them. */
const yesNoKeys: Readonly<Record<(typeof yesNo)[number], string>> = { ya: 'y', tidak: 't', 'belum-tahu': 'b' }

/** The answers that a question offers, in order; none for a figure, which is typed. `yesNoWords` gives the words of yes, no and not known. */
export function answerOptions({ kind, answers }: PlanQuestionData, locale: Locale, yesNoWords: (code: (typeof yesNo)[number]) => string): AnswerOption[] {
  if (kind === 'number') return []
  if (kind === 'yes-no') return yesNo.map((code) => ({ code, key: yesNoKeys[code], words: yesNoWords(code) }))
  return answers.map((answer) => ({ code: answer.code, key: answer.key ?? '', words: wordsOf(answer, locale) }))
}

const wordsOf = (answer: PlanAnswerData, locale: Locale) => answer.text?.[locale] ?? answer.code
