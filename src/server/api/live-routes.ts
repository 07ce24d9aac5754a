import type { liveEndpoints } from '#contracts/api/live-endpoints.ts'
import { revokeSessions } from '../commands/revoke-sessions.ts'
import { answer, answered, type Handlers } from '../http/route.ts'
import { getBoard } from '../queries/get-board.ts'
import { listEvents } from '../queries/list-events.ts'

export const liveRoutes: Handlers<keyof typeof liveEndpoints> = {
  'GET /me': ({ actor }) => Promise.resolve(answer({ ...actor })),
  'GET /board': async ({ actor }) => answer(await getBoard(actor)),
  'GET /events': async ({ actor, query }) => answer(await listEvents(actor, query)),
  'POST /session/revoke': async ({ actor, body, now }) => answered(await revokeSessions(actor, body.username, now)),
}
