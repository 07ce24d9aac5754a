import type { ResponsePlanData } from '#contracts/city.ts'
import type { Priority } from '#domain/priority.ts'
import type { Draft } from './draft.ts'

/** The agencies of a plan, the lead first. */
export const planAgencies = (plan: ResponsePlanData | null): string[] => (plan === null ? [] : [plan.lead, ...plan.supporting])

/** The agencies that will be sent: the plan's but those left out, then those added by hand. */
export const chosenAgencies = (draft: Pick<Draft, 'added' | 'removed'>, plan: ResponsePlanData | null): string[] => [
  ...planAgencies(plan).filter((agency) => !draft.removed.includes(agency)),
  ...draft.added,
]

/** The priority that will be sent: by hand, else the plan's, else routine as the server has it. */
export const chosenPriority = (draft: Pick<Draft, 'priority'>, plan: ResponsePlanData | null): Priority =>
  draft.priority ?? plan?.priority ?? 3
