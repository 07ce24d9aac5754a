import { estimateArea } from '#domain/area.ts'
import { isWithin, nearestOnLine, type LatLng } from '#domain/geo.ts'
import { spokenWords } from '#domain/places/spoken-words.ts'
import { typedCoordinates } from '#domain/places/typed-coordinates.ts'
import type { CityPack } from '#contracts/city-pack.ts'
import { loadCity } from '../city/load-city.ts'
import { foundPlace, type FoundPlace } from './found-place.ts'
import { placeEntries } from './place-entries.ts'
import type { PlaceEntry } from './place-entry.ts'
import { buildPlaceIndex } from './place-index.ts'

export type PointArea = { kecamatan: string | null; kelurahan: string | null; exact: boolean }
export type PlaceFinder = {
  /** Places that the words may mean, best first; `near` prefers what is close and picks the point on a road. */
  search(q: string, options?: { near?: LatLng | undefined; limit?: number | undefined }): FoundPlace[]
  /** The area of a point: an estimate, empty outside the city's bounds. */
  areaAt(point: LatLng): PointArea
}

const finders = new WeakMap<CityPack, PlaceFinder>()

/** The place finder of the city pack; its index is built on the first call and kept. */
export function placeFinder(pack: CityPack = loadCity()): PlaceFinder {
  const finder = finders.get(pack) ?? buildFinder(pack)
  finders.set(pack, finder)
  return finder
}

function buildFinder(pack: CityPack): PlaceFinder {
  const sameName = (name: string) => spokenWords(name, pack.spellings).flatMap((word) => word.meant).join(' ')
  const rank = buildPlaceIndex(placeEntries(pack, sameName), pack.spellings)

  const areaAt = (point: LatLng): PointArea => {
    const area = isWithin(point, pack.city.bounds) ? estimateArea(point, pack.kelurahan) : null
    return area ?? { kecamatan: null, kelurahan: null, exact: false }
  }
  const search: PlaceFinder['search'] = (q, { near, limit = 10 } = {}) => {
    const typed = typedCoordinates(q)
    if (typed) return isWithin(typed, pack.city.bounds) ? [ofCoordinates(typed, areaAt(typed))] : []
    return rank(q, near).slice(0, limit).map(({ entry }) => found(entry, near, areaAt))
  }
  return { search, areaAt }
}

function found(entry: PlaceEntry, near: LatLng | undefined, areaAt: (point: LatLng) => PointArea): FoundPlace {
  const onRoad = near && entry.line ? nearestOnLine(near, entry.line) : null
  return foundPlace(onRoad ? { ...entry, ...areaAt(onRoad), point: onRoad } : entry)
}

const ofCoordinates = ({ lat, lng }: LatLng, { kecamatan, kelurahan }: PointArea): FoundPlace => ({
  name: `${lat.toFixed(5)}, ${lng.toFixed(5)}`,
  kind: 'coordinates',
  lat,
  lng,
  kecamatan,
  kelurahan,
  precision: 'koordinat',
})
