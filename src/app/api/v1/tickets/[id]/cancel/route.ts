import { cancelTicket } from '#server/commands/cancel-ticket.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/cancel', async ({ actor, params, body, now }) => {
  const outcome = await cancelTicket(actor, params.id, body.reason, now)
  return outcome.ok ? answer({ ticket: outcome.value }) : outcome
})
