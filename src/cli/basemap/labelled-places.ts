import type { Basemap } from '#contracts/basemap.ts'
import type { CityPack } from '#contracts/city-pack.ts'
import { spokenWords } from '#domain/places/spoken-words.ts'
import { areaEntries } from '#server/places/area-entries.ts'
import { pointEntries } from '#server/places/place-entries.ts'
import { round } from './geometry.ts'

type LabelledPlace = Basemap['layers']['places']['features'][number]
type Rank = LabelledPlace['properties']['rank']

const ranks: Readonly<Record<string, Rank>> = {
  hospital: 1, fire_station: 1, landmark: 1, market: 1, campus: 1, mosque: 1, station: 1, port: 1, office: 1, mall: 1,
  police: 2, bpbd: 2, sar: 2, district_office: 2, junction: 2, health_post: 2, red_cross: 2, military: 2,
  kelurahan: 3, tsunami_shelter: 3,
  bus_stop: 4,
}

/** The named points of the map, each once, most important first. Kelurahan carry their name without the word. */
export function labelledPlaces(pack: CityPack): LabelledPlace[] {
  const sameName = (name: string) => spokenWords(name, pack.spellings).flatMap((word) => word.meant).join(' ')
  const confidence = new Map(pack.places.map((place) => [place.name, place.confidence]))
  return [...pointEntries(pack, sameName), ...areaEntries(pack).filter((entry) => entry.kind === 'kelurahan')]
    .map(
      ({ name, kind, kelurahan, point }): LabelledPlace => ({
        type: 'Feature',
        properties: {
          name: kind === 'kelurahan' ? (kelurahan ?? name) : name,
          kind,
          rank: ranks[kind] ?? 3,
          confidence: confidence.get(name) ?? null,
        },
        geometry: { type: 'Point', coordinates: round([point.lng, point.lat]) },
      }),
    )
    .sort((a, b) => a.properties.rank - b.properties.rank)
}
