import { distanceMetres, type LatLng } from '../geo.ts'
import { reachFrom } from './reach.ts'
import { nearestNode, type RoadGraph } from './road-graph.ts'

/** How a travel time was reckoned: over the roads that are known, or as the crow flies times a detour factor. */
export const travelWays = ['roads', 'straight'] as const
export type TravelWay = (typeof travelWays)[number]

export type Travel = { readonly seconds: number; readonly metres: number; readonly by: TravelWay }

/** What is assumed off the known roads: how much longer than a straight line a way is, and how fast one drives there. */
export type OffRoad = { readonly detour: number; readonly kmPerHour: number }

const secondsFor = (metres: number, kmPerHour: number) => (metres * 3.6) / kmPerHour

/**
 * Reckons the way to `goal` for as many as ask, in one pass over the graph. The way over the roads begins and ends with a
 * straight piece times the detour; where the straight line to the goal is quicker than that, the straight line it is. An estimate, no route to follow.
 */
export function travelTo(goal: LatLng, graph: RoadGraph, { detour, kmPerHour }: OffRoad): (from: LatLng) => Travel {
  const entry = nearestNode(graph, goal)
  const reached = entry && reachFrom(graph, entry.node)
  const straight = (from: LatLng): Travel => {
    const metres = distanceMetres(from, goal) * detour
    return { metres, seconds: secondsFor(metres, kmPerHour), by: 'straight' }
  }
  return (from) => {
    const direct = straight(from)
    const start = nearestNode(graph, from)
    const way = start && reached?.[start.node]
    if (!entry || !start || !way) return direct
    const ends = (entry.metres + start.metres) * detour
    const seconds = way.seconds + secondsFor(ends, kmPerHour)
    return seconds < direct.seconds ? { seconds, metres: way.metres + ends, by: 'roads' } : direct
  }
}
