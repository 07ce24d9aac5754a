import type { CityPack } from '#contracts/city-pack.ts'
import type { LatLng } from '#domain/geo.ts'
import type { PlaceEntry } from './place-entry.ts'

/** The kelurahan at their offices, and the kecamatan in the middle of their kelurahan's offices. */
export function areaEntries(pack: CityPack): PlaceEntry[] {
  const kelurahan = pack.kelurahan.map((area): PlaceEntry => ({
    name: `Kelurahan ${area.kelurahan}`,
    names: [area.kelurahan, `Kelurahan ${area.kelurahan}`],
    kind: 'kelurahan',
    precision: 'kelurahan',
    point: area.office ?? area.centroid,
    kecamatan: area.kecamatan,
    kelurahan: area.kelurahan,
  }))
  const kecamatan = [...Map.groupBy(kelurahan, (area) => area.kecamatan)].map(([name, areas]): PlaceEntry => ({
    name: `Kecamatan ${name}`,
    names: [`${name}`, `Kecamatan ${name}`],
    kind: 'kecamatan',
    precision: 'kecamatan',
    point: middleOf(areas.map((area) => area.point)),
    kecamatan: name,
    kelurahan: null,
  }))
  return [...kelurahan, ...kecamatan]
}

const middleOf = (points: LatLng[]): LatLng => ({
  lat: points.reduce((sum, point) => sum + point.lat, 0) / points.length,
  lng: points.reduce((sum, point) => sum + point.lng, 0) / points.length,
})
