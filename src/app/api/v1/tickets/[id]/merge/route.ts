import { mergeTicket } from '#server/commands/merge-ticket.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/merge', async ({ actor, params, body, now }) => {
  const outcome = await mergeTicket(actor, params.id, body.into, now)
  return outcome.ok ? answer({ ticket: outcome.value }) : outcome
})
