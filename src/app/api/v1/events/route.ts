import { answer, route } from '#server/http/route.ts'
import { listEvents } from '#server/queries/list-events.ts'

export const GET = route('GET /events', async ({ actor, query }) => answer(await listEvents(actor, query)))
