/** A point on the earth in degrees (WGS 84). */
export type LatLng = { readonly lat: number; readonly lng: number }

/** A box in degrees. Never crosses the date line: no city does. */
export type Bounds = { readonly south: number; readonly west: number; readonly north: number; readonly east: number }

const earthRadiusMetres = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The great-circle distance in metres (haversine on the mean earth radius; within 0.5 % of the ellipsoid). */
export function distanceMetres(a: LatLng, b: LatLng): number {
  const halfLat = Math.sin(radians(b.lat - a.lat) / 2)
  const halfLng = Math.sin(radians(b.lng - a.lng) / 2)
  const chord = halfLat ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * halfLng ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Whether the point lies in the box, its edges included. */
export const isWithin = (point: LatLng, bounds: Bounds): boolean =>
  point.lat >= bounds.south && point.lat <= bounds.north && point.lng >= bounds.west && point.lng <= bounds.east

/** The point that lies `metres` from `from` towards `bearing` (degrees clockwise from north). Flat-earth arithmetic, fit for a city. */
export function pointTowards(from: LatLng, metres: number, bearing: number): LatLng {
  const degreesPerMetre = 180 / (Math.PI * earthRadiusMetres)
  return {
    lat: from.lat + metres * Math.cos(radians(bearing)) * degreesPerMetre,
    lng: from.lng + (metres * Math.sin(radians(bearing)) * degreesPerMetre) / Math.cos(radians(from.lat)),
  }
}

/** The item whose point is nearest to `from`, with the distance in metres; `null` when there is none. */
export function nearest<T>(from: LatLng, items: Iterable<T>, pointOf: (item: T) => LatLng): { item: T; metres: number } | null {
  let best: { item: T; metres: number } | null = null
  for (const item of items) {
    const metres = distanceMetres(from, pointOf(item))
    if (!best || metres < best.metres) best = { item, metres }
  }
  return best
}

/** The point of a line that is nearest to `from`; `null` for a line without points. Flat-earth arithmetic, fit for a city. */
export function nearestOnLine(from: LatLng, line: readonly LatLng[]): LatLng | null {
  const candidates = line.map((point, index) => nearestOnSegment(from, point, line[index + 1] ?? point))
  return nearest(from, candidates, (point) => point)?.item ?? null
}

const lengthsOf = (line: readonly LatLng[]) => line.slice(1).map((point, index) => distanceMetres(line[index] ?? point, point))

/** The point half-way along a line; `null` for a line without points. */
export const middleOfLine = (line: readonly LatLng[]): LatLng | null => {
  const half = lengthsOf(line).reduce((sum, length) => sum + length, 0) / 2
  return pointAlong(line, half) ?? line[0] ?? null
}

/** The point so many metres from the start of a line, along it; `null` where the line is shorter or has no points. */
export function pointAlong(line: readonly LatLng[], metres: number): LatLng | null {
  const lengths = lengthsOf(line)
  let left = metres
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [line[index], line[index + 1]]
    if (from && to && left >= 0 && left <= length) return between(from, to, length === 0 ? 0 : left / length)
    left -= length
  }
  return null
}

const between = (a: LatLng, b: LatLng, share: number): LatLng => ({
  lat: a.lat + (b.lat - a.lat) * share,
  lng: a.lng + (b.lng - a.lng) * share,
})

function nearestOnSegment(from: LatLng, a: LatLng, b: LatLng): LatLng {
  const squeeze = Math.cos(radians(from.lat))
  const [dx, dy] = [(b.lng - a.lng) * squeeze, b.lat - a.lat]
  const square = dx * dx + dy * dy
  if (square === 0) return a
  const share = ((from.lng - a.lng) * squeeze * dx + (from.lat - a.lat) * dy) / square
  return between(a, b, Math.min(1, Math.max(0, share)))
}
