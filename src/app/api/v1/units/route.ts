import { answer, route } from '#server/http/route.ts'
import { listUnits } from '#server/queries/list-units.ts'

export const GET = route('GET /units', async ({ actor }) => answer(await listUnits(actor)))
