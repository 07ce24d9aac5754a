import { nearest, type LatLng } from './geo.ts'

/** What a point's area is taken to be. `exact` is false: the nearest kelurahan, not a boundary. */
export type AreaEstimate = { readonly kecamatan: string; readonly kelurahan: string; readonly exact: false }

type KelurahanPoints = {
  readonly kecamatan: string
  readonly kelurahan: string
  readonly centroid: LatLng
  readonly office: LatLng | null
}

type KnownPlace = LatLng & { readonly kecamatan: string; readonly kelurahan: string }

/** How near to a place a point is taken to be at it, in metres. */
const atPlaceM = 100

/**
 * The kelurahan that a place within 100 m is known to lie in, or else the one whose office or centroid is nearest to the point;
 * `null` when there are none. An estimate for the operator to correct: away from known places about 76 % of Padang's area gets
 * its own kelurahan, 92 % its kecamatan.
 */
export function estimateArea(point: LatLng, areas: readonly KelurahanPoints[], places: readonly KnownPlace[]): AreaEstimate | null {
  const at = nearest(point, places, (place) => place)
  if (at && at.metres <= atPlaceM) return { kecamatan: at.item.kecamatan, kelurahan: at.item.kelurahan, exact: false }
  const points = areas.flatMap((area) => [
    { area, at: area.centroid },
    ...(area.office ? [{ area, at: area.office }] : []),
  ])
  const found = nearest(point, points, (candidate) => candidate.at)?.item.area
  return found ? { kecamatan: found.kecamatan, kelurahan: found.kelurahan, exact: false } : null
}
