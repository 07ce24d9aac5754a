import type { LatLng } from '../geo.ts'

const metresPerDegree = 111_195

/**
 * Where along `a`–`b` (0 to 1) the piece `c`–`d` crosses it or begins within `metres` of it; nothing where they do not meet.
 * Flat-earth arithmetic, fit for a city.
 */
export function crossing(a: LatLng, b: LatLng, c: LatLng, d: LatLng | undefined, metres: number): number[] {
  const flat = ({ lat, lng }: LatLng) => ({ x: (lng - a.lng) * metresPerDegree * Math.cos((a.lat * Math.PI) / 180), y: (lat - a.lat) * metresPerDegree })
  const [u, v] = [flat(b), flat(c)]
  const square = u.x * u.x + u.y * u.y
  if (square === 0) return []
  const share = Math.min(1, Math.max(0, (v.x * u.x + v.y * u.y) / square))
  const touching = Math.hypot(v.x - share * u.x, v.y - share * u.y) <= metres ? [share] : []
  if (!d) return touching
  const w = { x: flat(d).x - v.x, y: flat(d).y - v.y }
  const cross = u.x * w.y - u.y * w.x
  if (cross === 0) return touching
  const [along, other] = [(v.x * w.y - v.y * w.x) / cross, (v.x * u.y - v.y * u.x) / cross]
  return along >= 0 && along <= 1 && other >= 0 && other <= 1 ? [...touching, along] : touching
}
