import { revealCaller } from '#server/commands/reveal-caller.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /tickets/{id}/calls/{callId}/reveal', async ({ actor, params, now }) => {
  const revealed = await revealCaller(actor, params.id, params.callId, now)
  return revealed.ok ? answer(revealed.value) : revealed
})
