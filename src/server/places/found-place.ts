import type { Place } from '#contracts/api/city-endpoints.ts'
import type { Precision } from '#domain/places/match-strength.ts'
import type { PlaceEntry } from './place-entry.ts'

export type FoundPlace = Place & { precision: Precision }

/** An entry of the gazetteer as the answer to a search; the position is rounded to about a metre. */
export const foundPlace = ({ name, kind, point, kecamatan, kelurahan, precision }: PlaceEntry): FoundPlace => ({
  name,
  kind,
  lat: round(point.lat),
  lng: round(point.lng),
  kecamatan,
  kelurahan,
  precision,
})

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
