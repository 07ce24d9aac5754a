import { unmergeTicket } from '#server/commands/unmerge-ticket.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/unmerge', async ({ actor, params, now }) => {
  const parted = await unmergeTicket(actor, params.id, now)
  return parted.ok ? answer({ ticket: parted.value }) : parted
})
