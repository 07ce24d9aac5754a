import type { agencyEndpoints } from '#contracts/api/agency-endpoints.ts'
import { answered, type Handlers } from '../http/route.ts'
import { agencyPerformance } from '../queries/agency-performance.ts'
import { agencyShift } from '../queries/agency-shift.ts'

export const agencyRoutes: Handlers<keyof typeof agencyEndpoints> = {
  'GET /agencies/{code}/performance': async ({ actor, params, query, now }) => answered(await agencyPerformance(actor, params.code, query.span, now)),
  'GET /agencies/{code}/shift': async ({ actor, params, now }) => answered(await agencyShift(actor, params.code, now)),
}
