import { answer, route } from '#server/http/route.ts'
import { similarTickets } from '#server/queries/similar-tickets.ts'

export const POST = route('POST /tickets/similar', async ({ actor, body, now }) =>
  answer(await similarTickets(actor, body, now)),
)
