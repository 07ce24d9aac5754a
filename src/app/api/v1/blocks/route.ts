import { answer, route } from '#server/http/route.ts'
import { listBlocks } from '#server/queries/list-blocks.ts'

export const GET = route('GET /blocks', async ({ actor, now }) => answer(await listBlocks(actor, now)))
