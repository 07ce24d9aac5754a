import { reportingUnit } from '#server/auth/reporting-unit.ts'
import type { Actor } from '#server/auth/actor.ts'
import { recordPosition } from '#server/commands/record-position.ts'
import { answer, route, type RouteCall } from '#server/http/route.ts'

type Report = Pick<RouteCall<'POST /track'>, 'query' | 'now'> & { readonly actor: Actor | null }

async function track({ query, actor, now }: Report) {
  const { id, token, lat, lon: lng, timestamp: at = now, bearing: heading, speed } = query
  const unit = await reportingUnit(id, { token, actor })
  if (!unit.ok) return unit
  const recorded = await recordPosition(unit.value, { lat, lng, at, heading, speed }, now)
  return recorded.ok ? answer({ unitId: unit.value.id, ...recorded.value }) : recorded
}

// A link in a message must not move a unit for whoever is signed in and follows it: a GET needs the unit's token.
export const GET = route('GET /track', ({ query, now }) => track({ query, now, actor: null }))
export const POST = route('POST /track', track)
