import type { callEndpoints } from '#contracts/api/call-endpoints.ts'
import { logCall } from '../commands/log-call.ts'
import { answer, type Handlers } from '../http/route.ts'
import { callSummary } from '../queries/call-summary.ts'

export const callRoutes: Handlers<keyof typeof callEndpoints> = {
  'POST /calls': async ({ actor, body, idempotencyKey, now }) => {
    const logged = await logCall(actor, body, idempotencyKey, now)
    return logged.ok ? answer({ call: logged.value.call }, logged.value.created ? 201 : 200) : logged
  },
  'GET /calls/summary': async ({ actor, query }) => answer(await callSummary(actor, new Date(query.since))),
}
