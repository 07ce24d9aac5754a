import type { callerEndpoints } from '#contracts/api/caller-endpoints.ts'
import { decideBlock } from '../commands/decide-block.ts'
import { eraseCaller } from '../commands/erase-caller.ts'
import { overrideBlock } from '../commands/override-block.ts'
import { answer, answered, type Handlers } from '../http/route.ts'
import { callerHistory } from '../queries/caller-history.ts'
import { listBlocks } from '../queries/list-blocks.ts'

export const callerRoutes: Handlers<keyof typeof callerEndpoints> = {
  'POST /callers/lookup': async ({ actor, body, now }) => answer(await callerHistory(actor, body.phone, now)),
  'POST /callers/erase': async ({ actor, body, now }) => answered(await eraseCaller(actor, body, now)),
  'GET /blocks': async ({ actor, now }) => answer(await listBlocks(actor, now)),
  'POST /blocks/{id}/decide': async ({ actor, params, body, now }) => {
    const decided = await decideBlock(actor, params.id, body, now)
    return decided.ok ? answer({ block: decided.value }) : decided
  },
  'POST /blocks/{id}/override': async ({ actor, params, idempotencyKey, now }) => {
    const overridden = await overrideBlock(actor, params.id, idempotencyKey, now)
    return overridden.ok ? answer({ block: overridden.value }) : overridden
  },
}
