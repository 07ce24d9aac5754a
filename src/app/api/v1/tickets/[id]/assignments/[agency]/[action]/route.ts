import { stepAssignment } from '#server/commands/step-assignment.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/assignments/{agency}/{action}', async ({ actor, params, body, now }) => {
  const { id: ticketId, agency, action } = params
  const outcome = await stepAssignment(actor, { ticketId, agency, action, ...body }, now)
  return outcome.ok ? answer({ ticket: outcome.value }) : outcome
})
