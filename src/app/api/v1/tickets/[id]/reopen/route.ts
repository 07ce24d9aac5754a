import { reopenTicket } from '#server/commands/reopen-ticket.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/reopen', async ({ actor, params, body, now }) => {
  const outcome = await reopenTicket(actor, params.id, body.reason, now)
  return outcome.ok ? answer({ ticket: outcome.value }) : outcome
})
