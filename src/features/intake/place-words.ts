import type id from '#i18n/messages/id/intake.json'

type PlaceKind = keyof (typeof id)['kind']
type PrecisionWord = keyof (typeof id)['precision']

const kinds = [
  'between', 'bpbd', 'bridge', 'bus_stop', 'campus', 'coordinates', 'district_office', 'fire_station', 'health_post', 'hospital', 'junction',
  'kecamatan', 'kelurahan', 'landmark', 'local_name', 'mall', 'market', 'military', 'mosque', 'office', 'police', 'port', 'red_cross', 'road',
  'sar', 'school', 'station', 'street', 'tsunami_shelter',
] as const satisfies readonly PlaceKind[]
const precisions = ['koordinat', 'titik', 'perkiraan', 'jalan', 'kelurahan', 'kecamatan'] as const satisfies readonly PrecisionWord[]

/** The message key for a kind of place; a kind the screens have no word for is a "place". */
export const kindKey = (kind: string): PlaceKind => kinds.find((known) => known === kind) ?? 'other'

/** The message key for how well a place is known; `null` for a word of a later gazetteer. */
export const precisionKey = (precision: string): PrecisionWord | null => precisions.find((known) => known === precision) ?? null

/** Whether a place is only the middle of an area, so that the crew needs more to find it. */
export const isVague = (precision: string): boolean => precision === 'kelurahan' || precision === 'kecamatan'

const zooms: Readonly<Record<PrecisionWord, number>> = { koordinat: 16, titik: 16, perkiraan: 16, jalan: 15, kelurahan: 14, kecamatan: 13 }

/** How near to look at a place, by how well it is known. */
export const zoomOf = (precision: string): number => zooms[precisionKey(precision) ?? 'titik']
