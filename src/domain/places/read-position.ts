import type { LatLng } from '../geo.ts'
import { mapLink, type MapLink } from './map-link.ts'
import { plusCodePoint } from './plus-code.ts'
import { typedCoordinates } from './typed-coordinates.ts'

/**
 * A position that was typed or pasted in any usual form: numbers, a plus code, a map link or a `geo:` address; `null` for
 * plain words. `reference` completes a short plus code: a point in the city. `closed` is a link that cannot be read here.
 */
export function readPosition(text: string, reference: LatLng): MapLink | null {
  const linked = mapLink(text)
  if (linked) return linked
  const point = typedCoordinates(text) ?? plusCodePoint(text, reference)
  return point && { kind: 'point', point }
}
