import { answer, route } from '#server/http/route.ts'
import { callerHistory } from '#server/queries/caller-history.ts'

export const POST = route('POST /callers/lookup', async ({ actor, body, now }) => answer(await callerHistory(actor, body.phone, now)))
