import { setUnitStatus } from '#server/commands/set-unit-status.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /units/{id}/status', async ({ actor, params, body, now }) => {
  const outcome = await setUnitStatus(actor, params.id, body.status, now)
  return outcome.ok ? answer({ unit: outcome.value }) : outcome
})
