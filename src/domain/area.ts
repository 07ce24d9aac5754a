import { nearest, type LatLng } from './geo.ts'

/** What a point's area is taken to be. `exact` is false: the nearest kelurahan, not a boundary. */
export type AreaEstimate = { readonly kecamatan: string; readonly kelurahan: string; readonly exact: false }

type KelurahanPoints = {
  readonly kecamatan: string
  readonly kelurahan: string
  readonly centroid: LatLng
  readonly office: LatLng | null
}

/**
 * The kelurahan whose office or centroid is nearest to the point, or `null` when there are none.
 * An estimate for the operator to correct: about 76 % of Padang's area gets its own kelurahan, 92 % its kecamatan.
 */
export function estimateArea(point: LatLng, areas: readonly KelurahanPoints[]): AreaEstimate | null {
  const points = areas.flatMap((area) => [
    { area, at: area.centroid },
    ...(area.office ? [{ area, at: area.office }] : []),
  ])
  const found = nearest(point, points, (candidate) => candidate.at)?.item.area
  return found ? { kecamatan: found.kecamatan, kelurahan: found.kelurahan, exact: false } : null
}
