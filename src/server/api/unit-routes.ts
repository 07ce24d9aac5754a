import type { unitEndpoints } from '#contracts/api/unit-endpoints.ts'
import type { Actor } from '../auth/actor.ts'
import { reportingUnit } from '../auth/reporting-unit.ts'
import { editUnit } from '../commands/edit-unit.ts'
import { recordPosition } from '../commands/record-position.ts'
import { setUnitStatus } from '../commands/set-unit-status.ts'
import { answer, answered, type Handlers, type RouteCall } from '../http/route.ts'
import { listUnits } from '../queries/list-units.ts'
import { unitSuggestions } from '../queries/unit-suggestions.ts'
import { unitTrack } from '../queries/unit-track.ts'

export const unitRoutes: Handlers<keyof typeof unitEndpoints> = {
  'GET /units': async ({ actor }) => answer(await listUnits(actor)),
  'PATCH /units/{id}': async ({ actor, params, body, now }) => {
    const outcome = await editUnit(actor, params.id, body, now)
    return outcome.ok ? answer({ unit: outcome.value }) : outcome
  },
  'POST /units/{id}/status': async ({ actor, params, body, now }) => {
    const outcome = await setUnitStatus(actor, params.id, body.status, now, body.reason)
    return outcome.ok ? answer({ unit: outcome.value }) : outcome
  },
  'GET /tickets/{id}/unit-suggestions': async ({ actor, params, query, now }) =>
    answered(await unitSuggestions(actor, params.id, query.agency, now)),
  'GET /units/{callsign}/track': async ({ actor, params, query }) => answered(await unitTrack(actor, params.callsign, query)),
  // A link in a message must not move a unit for whoever is signed in and follows it: a GET needs the unit's token.
  'GET /track': ({ query, now }) => track({ query, now, actor: null }),
  'POST /track': (call) => track(call),
}

type Report = Pick<RouteCall<'POST /track'>, 'query' | 'now'> & { readonly actor: Actor | null }

async function track({ query, actor, now }: Report) {
  const { id, token, lat, lon: lng, timestamp: at = now, bearing: heading, speed } = query
  const unit = await reportingUnit(id, { token, actor })
  if (!unit.ok) return unit
  const recorded = await recordPosition(unit.value, { lat, lng, at, heading, speed }, now)
  return recorded.ok ? answer({ unitId: unit.value.id, ...recorded.value }) : recorded
}
