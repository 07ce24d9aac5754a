import type { LatLng } from '#domain/geo.ts'
import type { Precision } from '#domain/places/match-strength.ts'

/** Something that has a name and a position. `names` are the forms under which it is found. */
export type PlaceEntry = {
  name: string
  names: string[]
  kind: string
  precision: Precision
  point: LatLng
  line?: LatLng[]
  kecamatan: string | null
  kelurahan: string | null
}
