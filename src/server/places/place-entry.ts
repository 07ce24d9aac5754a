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
  /** What the km stones say where `line` begins. */
  kmAtStart?: number | undefined
  kecamatan: string | null
  kelurahan: string | null
}
