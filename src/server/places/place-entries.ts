import type { CityPack } from '#contracts/city-pack.ts'
import { estimateArea } from '#domain/area.ts'
import { distanceMetres, middleOfLine, type LatLng } from '#domain/geo.ts'
import { areaEntries } from './area-entries.ts'
import type { PlaceEntry } from './place-entry.ts'


/** Every named thing of the city pack, each once. `sameName` tells which names are one and the same to the search. */
export function placeEntries(pack: CityPack, sameName: (name: string) => string): PlaceEntry[] {
  const points = [...pack.places.map(entryOfPlace), ...busStopEntries(pack)]
  return [...withoutTwins(points, sameName), ...roadEntries(pack), ...areaEntries(pack), ...localNameEntries(pack)]
}

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

const roadEntries = (pack: CityPack): PlaceEntry[] =>
  pack.roads.features.flatMap(({ properties: { name }, geometry }) => {
    const line = geometry.coordinates.map(([lng, lat]) => ({ lat, lng }))
    const point = middleOfLine(line)
    const streets = name.split(/ – |[()]/).map((part) => part.trim()).filter(Boolean)
    const names = [...new Set([...streets, ...streets.map((street) => street.replace(/^Jl\. (Raya )?/, ''))])]
    return point ? [{ name, names, kind: 'road', precision: 'jalan' as const, point, line, ...areaOf(point, pack) }] : []
  })

const localNameEntries = (pack: CityPack): PlaceEntry[] =>
  pack.localNames.flatMap(({ name, kelurahan, kecamatan }) => {
    const area = pack.kelurahan.find((one) => one.kelurahan === kelurahan && one.kecamatan === kecamatan)
    if (!area) return []
    return [{ name, names: [name], kind: 'local_name', precision: 'kelurahan', point: area.office ?? area.centroid, kecamatan, kelurahan }]
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
  const area = estimateArea(point, pack.kelurahan)
  return { kecamatan: area?.kecamatan ?? null, kelurahan: area?.kelurahan ?? null }
}
