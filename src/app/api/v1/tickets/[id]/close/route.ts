import { closeTicket } from '#server/commands/close-ticket.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/close', async ({ actor, params, body, now }) => {
  const outcome = await closeTicket(actor, params.id, body, now)
  return outcome.ok ? answer({ ticket: outcome.value }) : outcome
})
