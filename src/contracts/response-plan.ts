import { z } from 'zod'
import { greatestFigure } from '#domain/plan-answers.ts'
import { fault, type FaultCode } from './fault.ts'
import { code, priority, typedText } from './scalars.ts'

const wording = (max: number) => z.strictObject({ id: typedText(max), en: typedText(max) })

/** What an answer brings about; see `Effects` in the domain. */
const effects = {
  /** Raises the ticket to this priority, never lowers it. */
  priority: priority.optional(),
  /** Agencies to add. */
  agencies: z.array(code).min(1).optional(),
  /** Instructions to read out before all others, and those of the plan that are wrong now. */
  show: z.array(code).min(1).optional(),
  hide: z.array(code).min(1).optional(),
  /** One line that the call-taker and those who go must know. */
  warning: wording(140).optional(),
  /** The answer as those who go read it, in few words: "tidak bernapas". Without it the answer is not shown to them. */
  label: wording(40).optional(),
}

/** One answer. The answers of a yes-no question are `ya`, `tidak` and `belum-tahu`; of a number, bands beginning at `from`. */
export const planAnswerSchema = z.strictObject({
  code,
  text: wording(40).optional(),
  /** The key that gives it, where it has no fixed one. */
  key: z.string().regex(/^[a-z]$/).optional(),
  from: z.int().min(0).max(greatestFigure).optional(),
  ...effects,
})

export const planQuestionSchema = z
  .strictObject({
    code,
    text: wording(120),
    kind: z.enum(['yes-no', 'choice', 'number']),
    /** What a figure counts: "korban", "cm". */
    unit: wording(24).optional(),
    /** The same where the figure is 1 and a language has another word for it: "patient". */
    one: wording(24).optional(),
    answers: z.array(planAnswerSchema),
  })
  .superRefine(({ kind, unit, answers }, context) => {
    // The message is for whoever writes a city pack.
    const refused = (code: FaultCode, message: string) => context.addIssue({ code: 'custom', message, ...fault(code, 'answers') })
    const repeated = (list: readonly unknown[]) => new Set(list).size < list.length
    if (repeated(answers.map((answer) => answer.code))) refused('answer-twice', 'an answer is there twice')
    if (kind === 'yes-no' && answers.some((answer) => !['ya', 'tidak', 'belum-tahu'].includes(answer.code)))
      refused('no-yes-or-no', 'a yes-no question is answered by "ya", "tidak" or "belum-tahu"')
    if (kind === 'choice') {
      if (answers.length < 2 || answers.some((answer) => answer.text === undefined || answer.key === undefined))
        refused('choice-incomplete', 'a choice needs two answers or more, each with a text and a key')
      if (repeated(answers.map((answer) => answer.key))) refused('key-twice', 'two answers have the same key')
    }
    if (kind === 'number') {
      if (unit === undefined) refused('number-without-unit', 'a number needs a unit')
      if (answers.some((answer) => answer.from === undefined)) refused('band-without-start', 'the answers of a number begin at `from`')
    }
  })

/** How quickly an agency must answer a ticket before the next step of the ladder is taken, in seconds. */
const ladderSeconds = z.strictObject({ accept: z.int().min(15).max(7200) })

/** One line of `response-plans.json`: what is sent for an incident type, what is asked and what is read out (by code). */
export const responsePlanSchema = z.strictObject({
  type: code,
  priority,
  lead: code,
  supporting: z.array(code).max(12),
  questions: z.array(planQuestionSchema).max(8),
  instructions: z.array(code).max(6),
  /** Only where this type needs other times than its priority has. */
  ladder: ladderSeconds.optional(),
})

/** A response plan in force; the version counts its changes. */
export const livePlanSchema = responsePlanSchema.extend({ version: z.int().positive() })

/**
 * Whose advice a text follows. `name` stands on the screen; `work` says in which of their works the facts were found and `url` where that was
 * read. A source without a work is the common practice of the service, not yet found in a published text.
 */
const sourceSchema = z
  .strictObject({ name: z.string().min(1).max(40), work: z.string().min(1).max(120).optional(), url: z.url({ protocol: /^https?$/ }).optional() })
  .refine(({ work, url }) => (work === undefined) === (url === undefined), 'a work and where it was read go together')

/** One entry of `instructions.json`: a text to read out to the caller step by step, and from whose advice it was written. */
export const instructionSchema = z.strictObject({
  code,
  title: wording(60),
  /** Short sentences, in the order in which they are read. */
  steps: z.array(wording(220)).min(1).max(9),
  /** What must not be done. */
  never: z.array(wording(160)).max(4).optional(),
  /** The metronome helps with it, `pulse` times a minute. */
  metronome: z.strictObject({ pulse: z.int().min(100).max(120) }).optional(),
  sources: z.array(sourceSchema).min(1).max(4),
  /** The agency whose approval it still waits for; left out once it was given. */
  awaits: code.optional(),
})

export type ResponsePlanData = z.infer<typeof responsePlanSchema>
export type LivePlan = z.infer<typeof livePlanSchema>
export type PlanQuestionData = z.infer<typeof planQuestionSchema>
export type PlanAnswerData = z.infer<typeof planAnswerSchema>
export type InstructionData = z.infer<typeof instructionSchema>
