import type { planEndpoints } from '#contracts/api/plan-endpoints.ts'
import { changePlan } from '../commands/change-plan.ts'
import { answer, answered, type Handlers } from '../http/route.ts'
import { listPlans } from '../queries/list-plans.ts'
import { planVersions } from '../queries/plan-versions.ts'

export const planRoutes: Handlers<keyof typeof planEndpoints> = {
  'GET /plans': async ({ actor }) => answer(await listPlans(actor)),
  'PUT /plans/{type}': async ({ actor, params, body, now }) => {
    const changed = await changePlan(actor, params.type, body, now)
    return changed.ok ? answer({ plan: changed.value }) : changed
  },
  'GET /plans/{type}/versions': async ({ actor, params }) => answered(await planVersions(actor, params.type)),
}
