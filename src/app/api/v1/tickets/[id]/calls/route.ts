import { attachCall } from '#server/commands/attach-call.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/calls', async ({ actor, params, body, now }) => {
  const { phone = null, name = null } = body.caller ?? {}
  const attached = await attachCall(actor, params.id, { category: 'darurat', phone, name, note: body.note }, now)
  return attached.ok ? answer({ ticket: attached.value }) : attached
})
