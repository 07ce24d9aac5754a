import type { LatLng } from './geo.ts'
import { leadRoles } from './roles.ts'

/** Where a unit was, and how it moved: heading in degrees from north and speed in metres a second, `null` where they were not told. */
type Place = LatLng & { readonly heading: number | null; readonly speed: number | null }

/** One position of a track, at an instant in milliseconds since 1970. */
export type TrackFix = Place & { readonly at: number }

/** The roles that may see where units were: agency staff their own, those who lead the centre all (UU PDP 27/2022: no more than the purpose needs). */
export const trackRoles = ['agency-staff', ...leadRoles] as const

/** Of a track one position is kept in so many seconds, at most. */
export const trackEverySeconds = 10
/** The longest period that is answered at once: a shift. */
export const longestTrackHours = 12
/** So many positions a unit can have in that, and no more. */
export const mostTrackPoints = (longestTrackHours * 3_600) / trackEverySeconds + 1

const longestMs = longestTrackHours * 3_600_000

/** What is wrong with a period that somebody wants to see; `null` when nothing is. Instants in milliseconds since 1970. */
export const periodFault = (from: number, to: number): 'period-reversed' | 'period-too-long' | null =>
  to <= from ? 'period-reversed' : to - from > longestMs ? 'period-too-long' : null

/** The period from `from` to `to`, cut off where it is longer than can be asked for; never empty. */
export const periodWithin = (from: number, to: number): { readonly from: number; readonly to: number } => ({
  from,
  to: Math.min(Math.max(to, from + 60_000), from + longestMs),
})

/** Whether nothing is known between two positions: long enough that the first is no longer taken for where the unit is. */
const isGap = (before: TrackFix, after: TrackFix, staleSeconds: number) => after.at - before.at > staleSeconds * 1_000

/** A track in the order of time, cut where nothing is known between two positions: what lies within one part may be joined by a line. */
export function trackParts<Fix extends TrackFix>(track: readonly Fix[], staleSeconds: number): Fix[][] {
  const parts: Fix[][] = []
  for (const fix of track) {
    const part = parts.at(-1)
    const last = part?.at(-1)
    if (part && last && !isGap(last, fix, staleSeconds)) part.push(fix)
    else parts.push([fix])
  }
  return parts
}

/** Where a unit stood in a track: its place and heading, and for how many seconds nothing had been heard of it then. */
export type Stand = Place & { readonly seconds: number }

/**
 * Where a unit was at an instant: between two positions on the straight line, by time; in a gap, and after the last position,
 * where it was heard of last. `null` before the first.
 */
export function standAt(track: readonly TrackFix[], at: number, staleSeconds: number): Stand | null {
  const index = track.findLastIndex((fix) => fix.at <= at)
  const [last, next] = [track[index], track[index + 1]]
  if (last === undefined) return null
  const { at: heardAt, ...place } = last
  const seconds = (at - heardAt) / 1_000
  if (next === undefined || isGap(last, next, staleSeconds)) return { ...place, seconds }
  const share = (at - heardAt) / (next.at - heardAt)
  return { ...place, lat: last.lat + (next.lat - last.lat) * share, lng: last.lng + (next.lng - last.lng) * share, seconds }
}
