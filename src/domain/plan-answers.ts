import type { Priority } from './priority.ts'

/** What is known from the questions of a response plan: an answer's code, or a figure, by the question's code. */
export type Answers = Readonly<Record<string, string | number>>

/** What an answer brings about. Priorities only rise: no answer makes an incident less urgent. */
export type Effects = {
  readonly priority?: Priority | undefined
  readonly agencies?: readonly string[] | undefined
  /** Instructions to read out first, and those of the plan that are wrong now. */
  readonly show?: readonly string[] | undefined
  readonly hide?: readonly string[] | undefined
}
export type PlanAnswer = Effects & { readonly code: string; readonly from?: number | undefined }
export type PlanQuestion<A extends PlanAnswer = PlanAnswer> = {
  readonly code: string
  readonly kind: 'yes-no' | 'choice' | 'number'
  readonly answers: readonly A[]
}
type Plan<Q extends PlanQuestion = PlanQuestion> = {
  readonly priority: Priority
  readonly lead: string
  readonly supporting: readonly string[]
  readonly questions: readonly Q[]
  readonly instructions: readonly string[]
}

/** The answers to any yes-no question; a plan writes down only those that bring something about. */
export const yesNo = ['ya', 'tidak', 'belum-tahu'] as const
/** The greatest figure that answers a question of the kind `number`. */
export const greatestFigure = 9999

/** The answer that a value gives: by its code, or for a figure the band it lies in. `null`: no effect is written down for it. */
export function answerTo<A extends PlanAnswer>({ kind, answers }: PlanQuestion<A>, value: string | number): A | null {
  if (kind !== 'number') return answers.find(({ code }) => code === value) ?? null
  if (typeof value !== 'number') return null
  return answers.reduce<A | null>((found, band) => {
    const from = band.from ?? 0
    return from <= value && (found === null || from >= (found.from ?? 0)) ? band : found
  }, null)
}

/** Whether a value answers a question: one of its codes, or a whole figure from 0 to `greatestFigure`. */
export function isAnswer({ kind, answers }: PlanQuestion, value: string | number): boolean {
  if (kind === 'number') return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= greatestFigure
  return typeof value === 'string' && (kind === 'yes-no' ? (yesNo as readonly string[]).includes(value) : answers.some(({ code }) => code === value))
}

/** The questions of a plan that were answered, in its order, each with its value and what that brings about. */
export const answered = <A extends PlanAnswer, Q extends PlanQuestion<A>>(questions: readonly (Q & PlanQuestion<A>)[], answers: Answers) =>
  questions.flatMap((question) => {
    const value = Object.hasOwn(answers, question.code) ? answers[question.code] : undefined
    return value === undefined ? [] : [{ question, value, answer: answerTo<A>(question, value) }]
  })

/** The priority that the plan has once these answers are known: its own, or the most urgent that an answer raises it to. */
export const ruledPriority = (plan: Plan, answers: Answers): Priority =>
  answered(plan.questions, answers).reduce<Priority>((most, { answer }) => (answer?.priority !== undefined && answer.priority < most ? answer.priority : most), plan.priority)

/** The agencies that the plan sends once these answers are known: its own, the lead first, then those that answers add. */
export const ruledAgencies = (plan: Plan, answers: Answers): string[] => [
  ...new Set([plan.lead, ...plan.supporting, ...answered(plan.questions, answers).flatMap(({ answer }) => answer?.agencies ?? [])]),
]

/** The instructions to read out, most pressing first: those that answers call for, then the plan's own but those that are wrong now. */
export function ruledInstructions(plan: Plan, answers: Answers): string[] {
  const given = answered(plan.questions, answers).map(({ answer }) => answer)
  const wrong = new Set(given.flatMap((answer) => answer?.hide ?? []))
  const called = given.flatMap((answer) => answer?.show ?? [])
  return [...new Set([...called, ...plan.instructions])].filter((code) => !wrong.has(code))
}

/**
 * The priority after the answers changed. One set by hand stands against the plan, higher or lower, until a new answer calls
 * for something more urgent than what stands; an answer that says what was known already calls for nothing new.
 */
export const raisedPriority = (plan: Plan, before: Answers, after: Answers, standing: Priority): Priority => {
  const known = new Set(answered(plan.questions, before).map(({ answer }) => answer))
  return answered(plan.questions, after).reduce<Priority>(
    (most, { answer }) => (answer?.priority !== undefined && answer.priority < most && !known.has(answer) ? answer.priority : most),
    standing,
  )
}

export type AnswerFault = { readonly question: string; readonly code: 'unknown-question' | 'unknown-answer' }

/** What is wrong with answers to these questions: questions that are not asked, values that answer nothing. */
export const faultsIn = (questions: readonly PlanQuestion[], answers: Answers): AnswerFault[] =>
  Object.entries(answers).flatMap<AnswerFault>(([code, value]) => {
    const question = questions.find((asked) => asked.code === code)
    if (question === undefined) return [{ question: code, code: 'unknown-question' }]
    return isAnswer(question, value) ? [] : [{ question: code, code: 'unknown-answer' }]
  })

/** The answers that a plan has questions for; what was said for another type is left out. */
export function fittingAnswers(plan: { readonly questions: readonly PlanQuestion[] } | null, answers: Answers): Answers {
  const unfit = new Set(faultsIn(plan?.questions ?? [], answers).map(({ question }) => question))
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !unfit.has(question)))
}

/** What somebody's answers add to those known: answers that the plan has questions for and that were not given before. */
export const newAnswers = (plan: { readonly questions: readonly PlanQuestion[] } | null, known: Answers, told: Answers): Answers =>
  Object.fromEntries(Object.entries(fittingAnswers(plan, told)).filter(([question]) => !Object.hasOwn(known, question)))

/** The answers but those of `taken` that still say the same. */
export const withoutAnswers = (answers: Answers, taken: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([question, value]) => taken[question] !== value))

/** Whether two sets of answers say the same. */
export const sameAnswers = (a: Answers, b: Answers): boolean => differingAnswers(a, b).length === 0

/** The questions that two sets of answers answer differently. */
export const differingAnswers = (a: Answers, b: Answers): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((question) => a[question] !== b[question])
