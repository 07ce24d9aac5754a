import { nearestOnLine, pointAlong, pointTowards, type LatLng } from '#domain/geo.ts'
import type { PlacePhrase } from '#domain/places/place-phrase.ts'
import type { PlaceEntry } from './place-entry.ts'

const unknownArea = { kecamatan: null, kelurahan: null }
const isVague = ({ precision }: PlaceEntry) => precision === 'kelurahan' || precision === 'kecamatan'

/**
 * The entry at the spot that the phrase tells: moved by distance and direction, at the km stone of a road, or on a road
 * at the point nearest to `near`. A spot so reckoned says `perkiraan`, and its area is left to be looked up.
 */
export function spotOf(entry: PlaceEntry, { shift, km }: PlacePhrase, near: LatLng | undefined): PlaceEntry {
  const stone = km === null || entry.line === undefined || entry.kmAtStart === undefined ? null : pointAlong(entry.line, (km - entry.kmAtStart) * 1000)
  if (stone) return { ...entry, ...unknownArea, point: stone, name: `${entry.name} km ${km}`, precision: 'perkiraan' }
  const onRoad = near && entry.line ? nearestOnLine(near, entry.line) : null
  const start = onRoad ? { ...entry, ...unknownArea, point: onRoad } : entry
  if (shift === null) return start
  const point = pointTowards(start.point, shift.metres, shift.bearing)
  // Moved from the middle of an area, it is no surer than the area.
  return { ...start, ...unknownArea, point, precision: isVague(start) ? start.precision : 'perkiraan' }
}

/** The spot half-way between two places, or `null` when one of them is missing. */
export function spotBetween(one: PlaceEntry | undefined, other: PlaceEntry | undefined): PlaceEntry | null {
  if (!one || !other || one === other) return null
  const name = `${one.name} – ${other.name}`
  const point = { lat: (one.point.lat + other.point.lat) / 2, lng: (one.point.lng + other.point.lng) / 2 }
  return { name, names: [name], kind: 'between', precision: 'perkiraan', point, ...unknownArea }
}
