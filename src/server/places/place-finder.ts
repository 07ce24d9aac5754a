import { estimateArea } from '#domain/area.ts'
import { isWithin, type LatLng } from '#domain/geo.ts'
import { placePhrase, type PlacePhrase } from '#domain/places/place-phrase.ts'
import { readPosition } from '#domain/places/read-position.ts'
import { spokenWords } from '#domain/places/spoken-words.ts'
import type { CityPack } from '#contracts/city-pack.ts'
import { loadCity } from '../city/load-city.ts'
import { foundPlace, type FoundPlace } from './found-place.ts'
import { placeEntries } from './place-entries.ts'
import { buildPlaceIndex } from './place-index.ts'
import { spotBetween, spotOf } from './spot-of.ts'

export type PointArea = { kecamatan: string | null; kelurahan: string | null; exact: boolean }
export type PlaceAnswer = {
  items: FoundPlace[]
  /** Why a pasted position gives nothing. */
  notice?: 'outside' | 'closed-link'
}
type SearchOptions = { near?: LatLng | undefined; limit?: number | undefined }
export type PlaceFinder = {
  /**
   * Places that the words may mean, best first; `near` prefers what is close and picks the point on a road. A position in
   * numbers, as a plus code or a map link is read as such. Words beyond the name are given back for the ticket.
   */
  answer(q: string, options?: SearchOptions): PlaceAnswer
  /** The items of the answer. */
  search(q: string, options?: SearchOptions): FoundPlace[]
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
  const { bounds, centre } = pack.city
  const sameName = (name: string) => spokenWords(name, pack.spellings).flatMap((word) => word.meant).join(' ')
  const rank = buildPlaceIndex(placeEntries(pack, sameName), pack.spellings)

  const areaAt = (point: LatLng): PointArea => {
    const area = isWithin(point, bounds) ? estimateArea(point, pack.kelurahan, pack.places) : null
    return area ?? { kecamatan: null, kelurahan: null, exact: false }
  }
  const named = (phrase: PlacePhrase, near: LatLng | undefined, limit: number) => {
    const one = rank(phrase.anchor, near)
    const other = phrase.other === null ? [] : rank(phrase.other, one[0]?.entry.point ?? near)
    const middle = spotBetween(one[0]?.entry, other[0]?.entry)
    const single = [...one, ...(middle ? other.slice(0, 2) : [])].slice(0, limit).map(({ entry }) => spotOf(entry, phrase, near))
    return [...(middle ? [middle] : []), ...single]
      .map((entry) => (entry.kelurahan === null && entry.kind !== 'kecamatan' ? { ...entry, ...onlyArea(areaAt(entry.point)) } : entry))
      .filter((entry) => isWithin(entry.point, bounds))
      .slice(0, limit)
  }
  const answer: PlaceFinder['answer'] = (q, { near, limit = 10 } = {}) => {
    const position = readPosition(q, centre)
    if (position?.kind === 'closed') return { items: [], notice: 'closed-link' }
    if (position?.kind === 'point') {
      return isWithin(position.point, bounds) ? { items: [ofCoordinates(position.point, areaAt(position.point))] } : { items: [], notice: 'outside' }
    }
    const words = position?.words ?? q
    const phrase = placePhrase(words, pack.spellings)
    return { items: named(phrase, near, limit).map((entry) => ({ ...foundPlace(entry), ...beyondName(words, phrase, entry.name) })) }
  }
  return { answer, search: (q, options) => answer(q, options).items, areaAt }
}

const onlyArea = ({ kecamatan, kelurahan }: PointArea) => ({ kecamatan, kelurahan })

/** The words that belong in the ticket beside the place: whole, as they were said. */
function beyondName(words: string, { relation, address }: PlacePhrase, name: string): Pick<FoundPlace, 'landmark' | 'address'> {
  const said = words.trim().replace(/\s+/g, ' ')
  if (name.toLowerCase().includes(said.toLowerCase())) return {}
  if (relation) return { landmark: said }
  return address ? { address: said } : {}
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
