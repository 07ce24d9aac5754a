import { detachCall } from '#server/commands/detach-call.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/calls/{callId}/detach', async ({ actor, params, now }) => {
  const detached = await detachCall(actor, params.id, params.callId, now)
  return detached.ok ? answer({ ticket: detached.value }) : detached
})
