import type { ApiOutput, ApiRequest } from '#contracts/api/endpoints.ts'
import { scopeOf } from '#domain/access.ts'
import type { Actor } from '../auth/actor.ts'
import { logHead, readEvents } from '../log/read.ts'

/** Events after a position that the actor may see, and the head that the page was read against. */
export async function listEvents(
  actor: Actor,
  { after, limit }: ApiRequest<'GET /events'>['query'],
): Promise<ApiOutput<'GET /events'>> {
  const head = await logHead()
  const events = await readEvents(scopeOf(actor), after, limit)
  return { items: events.map(({ event }) => event), head }
}
