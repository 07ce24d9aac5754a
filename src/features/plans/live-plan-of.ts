import type { LivePlan } from '#contracts/response-plan.ts'

/** The plan that a refusal carries along, as the server has it now; `null` when there is none. */
export function livePlanOf(problem: object): LivePlan | null {
  const plan: unknown = 'plan' in problem ? problem.plan : null
  return isPlan(plan) ? plan : null
}

const isPlan = (value: unknown): value is LivePlan => typeof value === 'object' && value !== null && 'version' in value && 'lead' in value
