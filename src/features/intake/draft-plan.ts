import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { ruledAgencies, ruledPriority, type Answers } from '#domain/plan-answers.ts'
import type { Priority } from '#domain/priority.ts'
import type { Draft } from './draft.ts'

type Plan = ResponsePlanData | null

/** The agencies of a plan, the lead first, with those that the answers add. */
export const planAgencies = (plan: Plan, answers: Answers): string[] => (plan === null ? [] : ruledAgencies(plan, answers))

/** The agencies that will be sent: the plan's and the answers' but those left out, then those added by hand. */
export function chosenAgencies({ added, removed, answers }: Pick<Draft, 'added' | 'removed' | 'answers'>, plan: Plan): string[] {
  const planned = planAgencies(plan, answers)
  return [...planned.filter((agency) => !removed.includes(agency)), ...added.filter((agency) => !planned.includes(agency))]
}

/** What the plan and the answers make of the priority; routine without a plan, as the server has it. */
export const plannedPriority = (plan: Plan, answers: Answers): Priority => (plan === null ? 3 : ruledPriority(plan, answers))

/** The priority that will be sent: by hand, else as the plan and the answers have it. */
export const chosenPriority = ({ priority, answers }: Pick<Draft, 'priority' | 'answers'>, plan: Plan): Priority =>
  priority ?? plannedPriority(plan, answers)
