import { eraseCaller } from '#server/commands/erase-caller.ts'
import { answer, route } from '#server/http/route.ts'

export const POST = route('POST /callers/erase', async ({ actor, body, now }) => {
  const erased = await eraseCaller(actor, body, now)
  return erased.ok ? answer(erased.value) : erased
})
