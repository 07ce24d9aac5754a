import { answer, route } from '#server/http/route.ts'
import { getTimeline } from '#server/queries/get-timeline.ts'

export const GET = route('GET /tickets/{id}/timeline', async ({ actor, params }) => {
  const timeline = await getTimeline(actor, params.id)
  return timeline.ok ? answer(timeline.value) : timeline
})
