import { isWithin, type Bounds, type LatLng } from '#domain/geo.ts'
import { readPosition } from '#domain/places/read-position.ts'

/** A point as a person writes it: nothing is none; what cannot be read, or lies outside of the city, is a fault. */
export type ReadPoint = { readonly ok: true; readonly point: LatLng | null } | { readonly ok: false; readonly fault: 'unreadable' | 'outside' }

/** Reads a point from coordinates, a plus code or a map link. */
export function readPoint(text: string, { bounds, centre }: { readonly bounds: Bounds; readonly centre: LatLng }): ReadPoint {
  if (text.trim() === '') return { ok: true, point: null }
  const position = readPosition(text.trim(), centre)
  if (position?.kind !== 'point') return { ok: false, fault: 'unreadable' }
  return isWithin(position.point, bounds) ? { ok: true, point: position.point } : { ok: false, fault: 'outside' }
}

/** A point as it is shown and can be pasted elsewhere: five decimals are about a metre. */
export const pointWords = (point: LatLng | null): string => (point === null ? '' : `${point.lat.toFixed(5)}, ${point.lng.toFixed(5)}`)
