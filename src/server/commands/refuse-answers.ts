import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { faultsIn, type Answers } from '#domain/plan-answers.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'

/** Refuses answers that this plan has no question for, or that answer nothing, each by its field; `null` when all do. */
export function refuseAnswers(plan: ResponsePlanData | null, answers: Answers): Refusal | null {
  const faults = faultsIn(plan?.questions ?? [], answers)
  const [first] = faults
  if (first === undefined) return null
  return refuse(first.code, { errors: faults.map(({ question, code }) => ({ field: `answers.${question}`, code })) })
}
