import { attachCall } from '#server/commands/attach-call.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/calls', async ({ actor, params, body, idempotencyKey, now }) => {
  const { phone = null, name = null } = body.caller ?? {}
  const attached = await attachCall(actor, params.id, { category: 'darurat', phone, name, note: body.note }, idempotencyKey, now)
  if (!attached.ok) return attached
  const { ticket, callId, created } = attached.value
  return answer({ ticket, callId }, created ? 201 : 200)
})
