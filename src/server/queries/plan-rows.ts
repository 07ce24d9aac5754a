import type { LivePlan, PlanQuestionData, ResponsePlanData } from '#contracts/response-plan.ts'
import type { Priority } from '#domain/priority.ts'
import type { Prisma } from '../db/dialect.ts'

type PlanRow = Prisma.ResponsePlanGetPayload<object>

/** A response plan as it is kept; questions, instructions and ladder were checked before they were written. */
export const toPlan = ({ typeCode, version, priority, lead, supporting, questions, instructions, ladder }: PlanRow): LivePlan => ({
  type: typeCode,
  version,
  priority: priority as Priority,
  lead,
  supporting,
  questions: questions as PlanQuestionData[],
  instructions: instructions as string[],
  ...(ladder !== null && { ladder: ladder as ResponsePlanData['ladder'] }),
})

/** The plan without its version: what is written, compared and kept as history. */
export const contentOf = ({ version: _version, ...plan }: LivePlan): ResponsePlanData => plan
