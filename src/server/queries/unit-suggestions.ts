import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { FleetData } from '#contracts/city.ts'
import type { Unit, UnitSuggestion } from '#contracts/unit.ts'
import { scopeOf } from '#domain/access.ts'
import { positionAge } from '#domain/position-age.ts'
import { refuse } from '#domain/refusal.ts'
import { roadGraph, type RoadGraph } from '#domain/travel/road-graph.ts'
import { travelTo } from '#domain/travel/travel.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { perProcess } from '../per-process.ts'
import { ticketsIn, unitsIn } from './scope-filter.ts'
import { toUnit, unitInclude } from './unit-rows.ts'

/**
 * The units that could go to a ticket: free and suitable ones first, the nearest by travel time first among them, then those of
 * another kind, then the busy, and those out of service last. Those of the agencies that the ticket was sent to, or of `agency`.
 */
export async function unitSuggestions(
  actor: Actor, ticketId: string, agency: string | undefined, now: Date,
): Promise<Outcome<ApiOutput<'GET /tickets/{id}/unit-suggestions'>>> {
  const scope = scopeOf(actor)
  const ticket = await prisma().ticket.findFirst({
    where: { AND: [{ id: ticketId }, ticketsIn(scope)] },
    select: { lat: true, lng: true, typeCode: true, assignments: { select: { agencyCode: true } } },
  })
  if (ticket === null) return refuse('not-found')
  const agencies = agency === undefined ? ticket.assignments.map(({ agencyCode }) => agencyCode) : [agency]
  const rows = await prisma().unit.findMany({
    where: { AND: [{ active: true, agencyCode: { in: agencies } }, unitsIn(scope)] },
    include: unitInclude,
  })
  const { fleet } = loadCity()
  const wanted = fleet.wanted.find(({ types }) => types.includes(ticket.typeCode))?.kinds
  const reckon = travelTo(ticket, roads(), { detour: fleet.travel.detour, kmPerHour: fleet.travel.kmPerHour.other })
  const items = rows.map(toUnit).map((unit): UnitSuggestion => {
    const start = startOf(unit, fleet, now)
    const travel = start && reckon(start.at)
    return {
      unit,
      suitable: wanted?.includes(unit.kind) ?? true,
      travel: start && travel && {
        seconds: Math.round(travel.seconds), metres: Math.round(travel.metres), by: travel.by, detour: fleet.travel.detour, from: start.from,
      },
    }
  })
  return done({ items: items.sort(byReadiness) })
}

const rank = ({ unit }: UnitSuggestion) => (unit.status === 'out_of_service' ? 2 : unit.task !== null || unit.status !== 'available' ? 1 : 0)
const byReadiness = (a: UnitSuggestion, b: UnitSuggestion) =>
  rank(a) - rank(b) ||
  Number(b.suitable) - Number(a.suitable) ||
  (a.travel?.seconds ?? Infinity) - (b.travel?.seconds ?? Infinity) ||
  a.unit.callsign.localeCompare(b.unit.callsign)

/** Where a unit sets out: where its tracker says that it is, or its base once that word is too old; nowhere where neither is known. */
function startOf({ position, basePosition }: Unit, { positions }: FleetData, now: Date) {
  const seconds = position ? (now.getTime() - Date.parse(position.at)) / 1000 : Infinity
  if (position && positionAge(seconds, positions) !== 'lost') return { at: position, from: 'position' as const }
  return basePosition && { at: basePosition, from: 'base' as const }
}

/** The city pack's roads as a graph, made on the first call. */
function roads(): RoadGraph {
  const kept = perProcess<{ graph?: RoadGraph }>('road-graph', () => ({}))
  kept.graph ??= makeGraph()
  return kept.graph
}

function makeGraph() {
  const { roads: { features }, fleet } = loadCity()
  return roadGraph(
    features.map(({ properties, geometry }) => ({
      points: geometry.coordinates.map(([lng, lat]) => ({ lat, lng })),
      kmPerHour: fleet.travel.kmPerHour[properties.class],
    })),
  )
}
