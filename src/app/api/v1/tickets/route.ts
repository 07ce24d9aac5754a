import { openTicket } from '#server/commands/open-ticket.ts'
import { answer, route } from '#server/http/route.ts'
import { listTickets } from '#server/queries/list-tickets.ts'

export const GET = route('GET /tickets', async ({ actor, query }) => answer(await listTickets(actor, query)))

export const POST = route('POST /tickets', async ({ actor, body, idempotencyKey, now }) => {
  const opened = await openTicket(actor, body, idempotencyKey, now)
  return opened.ok ? answer({ ticket: opened.value.ticket }, opened.value.created ? 201 : 200) : opened
})
