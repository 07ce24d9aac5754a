import { logCall } from '#server/commands/log-call.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /calls', async ({ actor, body, idempotencyKey, now }) => {
  const logged = await logCall(actor, body, idempotencyKey, now)
  return logged.ok ? answer({ call: logged.value.call }, logged.value.created ? 201 : 200) : logged
})
