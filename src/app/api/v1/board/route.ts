import { answer, route } from '#server/http/route.ts'
import { getBoard } from '#server/queries/get-board.ts'

export const GET = route('GET /board', async ({ actor }) => answer(await getBoard(actor)))
