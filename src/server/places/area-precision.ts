import { distanceMetres, type LatLng } from '#domain/geo.ts'
import type { Precision } from '#domain/places/match-strength.ts'
import type { CityPack } from '#contracts/city-pack.ts'
import { loadCity } from '../city/load-city.ts'
import { areaEntries } from './area-entries.ts'
import type { PlaceEntry } from './place-entry.ts'

const sameSpotMetres = 2
const areas = new WeakMap<CityPack, PlaceEntry[]>()

/**
 * How sure a kept point is about the spot: `kelurahan` or `kecamatan` where it is the very point that stands for a whole
 * area, else `titik`. A point on a road cannot be told from one that was picked.
 */
export function precisionOf(point: LatLng, pack: CityPack = loadCity()): Precision {
  const known = areas.get(pack) ?? areaEntries(pack)
  areas.set(pack, known)
  return known.find((area) => distanceMetres(area.point, point) <= sameSpotMetres)?.precision ?? 'titik'
}
