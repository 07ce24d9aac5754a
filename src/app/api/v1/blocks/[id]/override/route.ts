import { overrideBlock } from '#server/commands/override-block.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /blocks/{id}/override', async ({ actor, params, idempotencyKey, now }) => {
  const overridden = await overrideBlock(actor, params.id, idempotencyKey, now)
  return overridden.ok ? answer({ block: overridden.value }) : overridden
})
