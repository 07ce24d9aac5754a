import type { ladderEndpoints } from '#contracts/api/ladder-endpoints.ts'
import { changeLadder } from '../commands/change-ladder.ts'
import { answer, answered, type Handlers } from '../http/route.ts'
import { ladderVersions } from '../queries/ladder-versions.ts'
import { listLadders } from '../queries/list-ladders.ts'

export const ladderRoutes: Handlers<keyof typeof ladderEndpoints> = {
  'GET /ladders': async ({ actor }) => answer(await listLadders(actor)),
  'PUT /ladders/{priority}': async ({ actor, params, body, now }) => {
    const changed = await changeLadder(actor, params.priority, body, now)
    return changed.ok ? answer({ ladder: changed.value }) : changed
  },
  'GET /ladders/{priority}/versions': async ({ actor, params }) => answered(await ladderVersions(actor, params.priority)),
}
