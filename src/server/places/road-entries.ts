import type { CityPack } from '#contracts/city-pack.ts'
import { distanceMetres, middleOfLine, nearestOnLine, type LatLng } from '#domain/geo.ts'
import type { PlaceEntry } from './place-entry.ts'

type Area = Pick<PlaceEntry, 'kecamatan' | 'kelurahan'>
type Road = { name: string; streets: string[]; line: LatLng[]; kmAtStart: number | undefined; aliases: string[] }

/** How near two drawn roads must come to each other to be one junction: the lines are right to about 30 m each. */
const meetMetres = 80

/** The main roads, and the junctions where two of them meet. */
export function roadEntries(pack: CityPack, areaOf: (point: LatLng) => Area): PlaceEntry[] {
  const roads = pack.roads.features.map(({ properties: { name, kmAtStart, aliases = [] }, geometry }): Road => ({
    name,
    streets: name.split(/ – |[()]/).map((part) => part.trim()).filter(Boolean),
    line: geometry.coordinates.map(([lng, lat]) => ({ lat, lng })),
    kmAtStart,
    aliases,
  }))
  return [...roads.flatMap((road) => roadEntry(road, areaOf)), ...junctionEntries(roads, areaOf)]
}

const short = (street: string) => street.replace(/^Jl\. /, '')

function roadEntry({ name, streets, line, kmAtStart, aliases }: Road, areaOf: (point: LatLng) => Area): PlaceEntry[] {
  const point = middleOfLine(line)
  const names = [...new Set([...streets, ...streets.map(short), ...aliases])]
  return point ? [{ name, names, kind: 'road', precision: 'jalan' as const, point, line, kmAtStart, ...areaOf(point) }] : []
}

function junctionEntries(roads: Road[], areaOf: (point: LatLng) => Area): PlaceEntry[] {
  return roads.flatMap((one, index) =>
    roads.slice(index + 1).flatMap((other) => {
      const point = meeting(one.line, other.line)
      if (!point) return []
      const names = one.streets.flatMap((street) => other.streets.map((crossing) => `Simpang ${short(street)} – ${short(crossing)}`))
      return [{ name: names[0] ?? '', names, kind: 'junction', precision: 'titik' as const, point, ...areaOf(point) }]
    }),
  )
}

/** Where two lines cut each other, else where an end or corner of one comes near enough to the other. */
function meeting(one: LatLng[], other: LatLng[]): LatLng | null {
  const cut = crossing(one, other)
  if (cut) return cut
  const feet = [...one.map((point) => [point, other] as const), ...other.map((point) => [point, one] as const)].flatMap(([point, line]) => {
    const foot = nearestOnLine(point, line)
    return foot ? [{ foot, metres: distanceMetres(point, foot) }] : []
  })
  const closest = feet.sort((a, b) => a.metres - b.metres)[0]
  return closest && closest.metres <= meetMetres ? closest.foot : null
}

function crossing(one: LatLng[], other: LatLng[]): LatLng | null {
  for (const [a, b] of segments(one)) {
    for (const [c, d] of segments(other)) {
      const [ax, ay, cx, cy] = [b.lng - a.lng, b.lat - a.lat, d.lng - c.lng, d.lat - c.lat]
      const slant = ax * cy - ay * cx
      if (slant === 0) continue
      const onOne = ((c.lng - a.lng) * cy - (c.lat - a.lat) * cx) / slant
      const onOther = ((c.lng - a.lng) * ay - (c.lat - a.lat) * ax) / slant
      if (isShare(onOne) && isShare(onOther)) return { lat: a.lat + onOne * ay, lng: a.lng + onOne * ax }
    }
  }
  return null
}

const isShare = (value: number) => value >= 0 && value <= 1
const segments = (line: LatLng[]) => line.slice(1).map((end, index) => [line[index] ?? end, end] as const)
