import type { CityPack } from '#contracts/city-pack.ts'
import { estimateArea } from '#domain/area.ts'
import { distanceMetres, type LatLng } from '#domain/geo.ts'
import { areaEntries } from './area-entries.ts'
import type { PlaceEntry } from './place-entry.ts'
import { roadEntries } from './road-entries.ts'

/** Every named thing of the city pack, each once. `sameName` tells which names are one and the same to the search. */
export function placeEntries(pack: CityPack, sameName: (name: string) => string): PlaceEntry[] {
  return [...pointEntries(pack, sameName), ...roadEntries(pack, (point) => areaOf(point, pack)), ...areaEntries(pack), ...localNameEntries(pack)]
}

/** Of these, the ones with a point of their own. */
export const pointEntries = (pack: CityPack, sameName: (name: string) => string): PlaceEntry[] =>
  withoutTwins([...pack.places.map(entryOfPlace), ...busStopEntries(pack)], sameName)

const outsideBrackets = (name: string) => name.replace(/\s*\(.*\)/, '')

const entryOfPlace = (place: CityPack['places'][number]): PlaceEntry => ({
  name: place.name,
  names: [...new Set([place.name, outsideBrackets(place.name), ...(place.aliases ?? [])])],
  kind: place.kind,
  precision: 'titik',
  point: { lat: place.lat, lng: place.lng },
  kecamatan: place.kecamatan,
  kelurahan: place.kelurahan,
})

const busStopEntries = (pack: CityPack): PlaceEntry[] =>
  pack.busStops.map(({ name: signed, lat, lng }) => {
    // "Belanti I" and "Belanti II" are the two sides of one road.
    const name = signed.replace(/ I{1,2}$/, '')
    return { name, names: [name], kind: 'bus_stop', precision: 'titik', point: { lat, lng }, ...areaOf({ lat, lng }, pack) }
  })

const localNameEntries = (pack: CityPack): PlaceEntry[] =>
  pack.localNames.flatMap(({ name, kind, kelurahan, kecamatan, aliases }) => {
    const area = pack.kelurahan.find((one) => one.kelurahan === kelurahan && one.kecamatan === kecamatan)
    if (!area) return []
    return [{ name, names: [name, ...aliases], kind, precision: 'kelurahan', point: area.office ?? area.centroid, kecamatan, kelurahan }]
  })

/** Drops what another entry of the same name within 500 m stands for. */
function withoutTwins(entries: PlaceEntry[], sameName: (name: string) => string): PlaceEntry[] {
  const kept = new Map<string, PlaceEntry[]>()
  return entries.filter((entry) => {
    const key = sameName(entry.name)
    const namesakes = kept.get(key) ?? []
    if (namesakes.some((other) => distanceMetres(other.point, entry.point) < 500)) return false
    kept.set(key, [...namesakes, entry])
    return true
  })
}

function areaOf(point: LatLng, pack: CityPack) {
  const area = estimateArea(point, pack.kelurahan, pack.places)
  return { kecamatan: area?.kecamatan ?? null, kelurahan: area?.kelurahan ?? null }
}
