import { answer, route } from '#server/http/route.ts'
import { callSummary } from '#server/queries/call-summary.ts'

export const GET = route('GET /calls/summary', async ({ actor, query }) =>
  answer(await callSummary(actor, new Date(query.since))),
)
