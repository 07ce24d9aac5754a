import type { planEndpoints } from '#contracts/api/plan-endpoints.ts'
import { answer, type Handlers } from '../http/route.ts'
import { listPlans } from '../queries/list-plans.ts'

export const planRoutes: Handlers<keyof typeof planEndpoints> = {
  'GET /plans': async ({ actor }) => answer(await listPlans(actor)),
}
