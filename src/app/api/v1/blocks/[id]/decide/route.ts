import { decideBlock } from '#server/commands/decide-block.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /blocks/{id}/decide', async ({ actor, params, body, now }) => {
  const decided = await decideBlock(actor, params.id, body, now)
  return decided.ok ? answer({ block: decided.value }) : decided
})
