import type { PlanQuestionData, ResponsePlanData } from '#contracts/response-plan.ts'
import type { Priority } from '#domain/priority.ts'
import type { Prisma } from '../db/dialect.ts'

type PlanRow = Prisma.ResponsePlanGetPayload<object>

/** A response plan as it is kept; questions and instructions were checked before they were written. */
export const toPlan = ({ typeCode, priority, lead, supporting, questions, instructions }: PlanRow): ResponsePlanData => ({
  type: typeCode,
  priority: priority as Priority,
  lead,
  supporting,
  questions: questions as PlanQuestionData[],
  instructions: instructions as string[],
})
