import { distanceMetres, type LatLng } from '#domain/geo.ts'
import type { CityPack } from '#contracts/city-pack.ts'
import { loadCity } from '../city/load-city.ts'
import type { PressIncident } from '../city/load-incidents.ts'
import { areaEntries } from './area-entries.ts'
import { foundPlace, type FoundPlace } from './found-place.ts'
import { placeFinder } from './place-finder.ts'

type ReportedPlace = Pick<PressIncident, 'placeAsReported' | 'kelurahan' | 'kecamatan'>

/** How far from its kelurahan's office or centroid a landmark may lie and still be the one that was meant. */
const reachMetres = 2500

/**
 * The spot of a reported incident: a landmark or road of its words that lies in the area named with it, else the
 * kelurahan's office, else the middle of the kecamatan. The area is the one that was reported. Throws when the city has no such kecamatan.
 */
export function locateIncident(place: ReportedPlace, pack: CityPack = loadCity()): FoundPlace {
  const named = pack.kelurahan.find((area) => area.kecamatan === place.kecamatan && area.kelurahan === place.kelurahan)
  const inArea = (found: FoundPlace) =>
    named
      ? pointsOf(named).some((point) => distanceMetres(point, found) <= reachMetres)
      : found.kecamatan === place.kecamatan

  const found = placeFinder(pack)
    .search(place.placeAsReported, { near: named?.office ?? named?.centroid, limit: 20 })
    // A local name is known by its kelurahan only, which the report names as well.
    .find((candidate) => (candidate.precision !== 'kelurahan' || candidate.kind === 'kelurahan') && inArea(candidate))
  if (found && ['titik', 'perkiraan', 'jalan'].includes(found.precision))
    return { ...found, kecamatan: place.kecamatan, kelurahan: named?.kelurahan ?? found.kelurahan }

  // When the words say no more than the area, a landmark that merely bears the area's name would pretend to know better.
  const area = areaEntries(pack).find((entry) => entry.kecamatan === place.kecamatan && entry.kelurahan === (named?.kelurahan ?? null))
  if (!area) throw new Error(`No kecamatan "${place.kecamatan}" in the city pack`)
  return foundPlace(area)
}

const pointsOf = (area: CityPack['kelurahan'][number]): LatLng[] => [area.centroid, ...(area.office ? [area.office] : [])]
