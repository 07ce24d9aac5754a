import { revokeSessions } from '#server/commands/revoke-sessions.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /session/revoke', async ({ actor, body, now }) => {
  const outcome = await revokeSessions(actor, body.username, now)
  return outcome.ok ? answer(outcome.value) : outcome
})
