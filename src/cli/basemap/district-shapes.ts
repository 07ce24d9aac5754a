import { Delaunay } from 'd3-delaunay'
import { intersection, union } from 'polyclip-ts'
import type { CityPack } from '#contracts/city-pack.ts'
import { convexHull, roundPolygons, type Polygons, type Position, type Ring } from './geometry.ts'

export type DistrictShape = { name: string; polygons: Polygons; label: Position }

/**
 * A picture of the kecamatan where no boundaries are at hand: the part of the land that lies nearest to a
 * kecamatan's kelurahan (the same rule by which a point's area is estimated), inside a rough outline of the city.
 */
export function districtShapes(pack: CityPack, land: Polygons): DistrictShape[] {
  const { west, south, east, north } = pack.city.bounds
  const sites = pack.kelurahan.flatMap((area) =>
    [area.centroid, area.office].flatMap((point) => (point ? [{ kecamatan: area.kecamatan, at: [point.lng, point.lat] as Position }] : [])),
  )
  const cells = Delaunay.from(sites.map((site) => site.at)).voronoi([west - 1, south - 1, east + 1, north + 1])
  const within = intersection([outline(pack)], land)
  // Two sites on one spot leave one of them without a cell, which the types do not say.
  const cellOf = (index: number): Ring | null => cells.cellPolygon(index)
  const indexed = sites.map((site, index) => ({ kecamatan: site.kecamatan, cell: cellOf(index) }))
  return [...Map.groupBy(indexed, (site) => site.kecamatan)].map(([name, own]) => {
    const [first = [], ...rest] = own.flatMap(({ cell }) => (cell ? [[cell]] : []))
    return { name, polygons: roundPolygons(intersection(union(first, ...rest), within)), label: labelOf(name, pack) }
  })
}

// A disc as large as the kelurahan around each centroid: the hull of all comes closest to the true outline.
const discScale = 1
const metresPerDegree = 111_195

function outline(pack: CityPack): Ring {
  const rims = pack.kelurahan.flatMap(({ centroid, areaKm2 }) => {
    const radius = (discScale * Math.sqrt(areaKm2 / Math.PI) * 1000) / metresPerDegree
    return Array.from({ length: 24 }, (_, step): Position => {
      const angle = (step / 24) * 2 * Math.PI
      return [centroid.lng + radius * Math.cos(angle), centroid.lat + radius * Math.sin(angle)]
    })
  })
  return convexHull(rims)
}

/** The name stands where the people are: in the middle of the kelurahan offices. */
function labelOf(kecamatan: string, pack: CityPack): Position {
  const points = pack.kelurahan.filter((area) => area.kecamatan === kecamatan).map((area) => area.office ?? area.centroid)
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return [mean(points.map((point) => point.lng)), mean(points.map((point) => point.lat))]
}
