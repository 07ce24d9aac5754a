import { dispatchAgency } from '#server/commands/dispatch-agency.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/assignments', async ({ actor, params, body, now }) => {
  const outcome = await dispatchAgency(actor, params.id, body.agency, now)
  return outcome.ok ? answer({ ticket: outcome.value }) : outcome
})
