import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCsv } from './read-csv.ts'

/** Where in the folder each part of the pack lies. */
export const packFiles = {
  city: 'city.json',
  agencies: 'agencies.json',
  families: 'incident-families.json',
  types: 'incident-types.json',
  plans: 'response-plans.json',
  ladder: 'ladder.json',
  instructions: 'instructions.json',
  dispositions: 'dispositions.json',
  results: 'results.json',
  units: 'units.json',
  fleet: 'fleet.json',
  kelurahan: 'gazetteer/kelurahan.csv',
  places: 'gazetteer/places.json',
  busStops: 'gazetteer/bus-stops.csv',
  localNames: 'gazetteer/local-names.csv',
  roads: 'gazetteer/roads.geojson',
  spellings: 'gazetteer/spellings.json',
} as const

/** Reads the pack's files as they are; nothing is checked yet. Throws with the file's name when one cannot be read. */
export function readPackFiles(dir: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(packFiles).map(([part, name]) => [part, readPart(dir, name)]))
}

function readPart(dir: string, name: string): unknown {
  try {
    const file = path.join(dir, name)
    if (name === packFiles.kelurahan) return readCsv(file).map(kelurahanOf)
    if (name === packFiles.busStops) return readCsv(file).map(busStopOf)
    return name.endsWith('.csv') ? readCsv(file) : JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`City pack: ${name} in ${dir} cannot be read: ${why}`, { cause })
  }
}

// An empty cell must not become the number 0.
const number = (cell: string | undefined) => (cell ? Number(cell) : undefined)

type Row = Record<string, string>
const busStopOf = (row: Row) => ({ name: row.name, lat: number(row.lat), lng: number(row.lng) })
const kelurahanOf = (row: Row) => ({
  code: row.code,
  kelurahan: row.kelurahan,
  kecamatanCode: row.kecamatan_code,
  kecamatan: row.kecamatan,
  centroid: { lat: number(row.centroid_lat), lng: number(row.centroid_lng) },
  office: row.office_lat ? { lat: number(row.office_lat), lng: number(row.office_lng) } : null,
  areaKm2: number(row.area_km2),
  tsunami: row.tsunami,
})
