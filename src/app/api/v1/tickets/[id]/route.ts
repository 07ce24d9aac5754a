import { editTicket } from '#server/commands/edit-ticket.ts'
import { answer, route } from '#server/http/route.ts'
import { getTicket } from '#server/queries/get-ticket.ts'

export const GET = route('GET /tickets/{id}', async ({ actor, params }) => {
  const found = await getTicket(actor, params.id)
  return found.ok ? answer(found.value) : found
})

export const PATCH = route('PATCH /tickets/{id}', async ({ actor, params, body, now }) => {
  const edited = await editTicket(actor, params.id, body, now)
  return edited.ok ? answer({ ticket: edited.value }) : edited
})
