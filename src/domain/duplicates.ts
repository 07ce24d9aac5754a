import { distanceMetres, type LatLng } from './geo.ts'

const reachMetres = 500
const reachMinutes = 180
const mostSuggestions = 5

type Report = LatLng & { readonly family: string; readonly at: Date }
type OpenTicket = LatLng & { readonly family: string; readonly openedAt: Date }

export type Similar<T> = { readonly ticket: T; readonly score: number; readonly metres: number; readonly minutes: number }

/**
 * Open tickets of the same type family that are near in space and time, best first. The score runs from 0 to 1 and
 * weighs distance and time alike.
 */
export function findSimilar<T extends OpenTicket>(report: Report, tickets: readonly T[]): Similar<T>[] {
  return tickets
    .filter((ticket) => ticket.family === report.family)
    .map((ticket) => {
      const metres = Math.round(distanceMetres(report, ticket))
      const minutes = Math.max(0, Math.floor((report.at.getTime() - ticket.openedAt.getTime()) / 60_000))
      const score = (1 - metres / reachMetres) * 0.5 + (1 - minutes / reachMinutes) * 0.5
      return { ticket, metres, minutes, score: Math.round(score * 100) / 100 }
    })
    .filter(({ metres, minutes }) => metres <= reachMetres && minutes <= reachMinutes)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostSuggestions)
}
