import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { icons } from 'lucide-react'
import { basemapSchema } from '#contracts/basemap.ts'
import { loadCity } from './load-city.ts'
import { loadIncidents } from './load-incidents.ts'

const original = path.join(process.cwd(), 'src', 'city')
const copies: string[] = []
afterEach(() => copies.splice(0).forEach((dir) => rmSync(dir, { recursive: true })))

/** A copy of the pack in which one text of one file is another. */
function packWith(file: string, from: string, to: string) {
  const dir = mkdtempSync(path.join(tmpdir(), 'city-'))
  copies.push(dir)
  cpSync(original, dir, { recursive: true })
  const text = readFileSync(path.join(dir, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(path.join(dir, file), text.replace(from, to))
  return dir
}

it('reads Padang: 11 kecamatan, 104 kelurahan, a plan for every type', () => {
  const pack = loadCity(original)
  expect(pack.kelurahan).toHaveLength(104)
  expect(new Set(pack.kelurahan.map((area) => area.kecamatan)).size).toBe(11)
  expect(pack.kelurahan.filter((area) => area.office === null)).toHaveLength(2)
  expect(pack.plans.map((plan) => plan.type).sort()).toEqual(pack.types.map((type) => type.code).sort())
  expect(loadCity(original)).toBe(pack)
})

it('sends no police to a plain fire, and every urgent plan to somebody who can accept', () => {
  const { plans, agencies } = loadCity(original)
  const fire = plans.find((plan) => plan.type === 'kebakaran')
  expect([fire?.lead, ...(fire?.supporting ?? [])]).not.toContain('polisi')
  const canAccept = new Set(agencies.filter((agency) => agency.hasAccount).map((agency) => agency.code))
  const deaf = plans.filter((plan) => plan.priority < 3 && ![plan.lead, ...plan.supporting].some((agency) => canAccept.has(agency)))
  expect(deaf).toEqual([])
})

it('names icons that exist', () => {
  const nameOf = (icon: string) => icon.split('-').map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`).join('')
  const missing = loadCity(original).types.filter((type) => !(nameOf(type.icon) in icons))
  expect(missing).toEqual([])
})

it('has a map of the shape that the browser expects, within its size', () => {
  const text = readFileSync(path.join(original, 'basemap.json'), 'utf8')
  const { layers } = basemapSchema.parse(JSON.parse(text))
  expect(text.length).toBeLessThan(250_000)
  expect(layers.districts.features).toHaveLength(11)
})

it.each([
  ['agencies.json', '"bpbd"', '"damkar"', 'agencies.json entry 2: "damkar" is there twice'],
  ['response-plans.json', '"lead": "bpbd"', '"lead": "bpdb"', 'names the agency "bpdb", which does not exist'],
  ['response-plans.json', '"type": "banjir"', '"type": "banjr"', 'response-plans.json entry 13: "banjr" names the incident type'],
  ['incident-types.json', '"family": "medis"', '"family": "obat"', 'names the family "obat"'],
  ['city.json', 'Asia/Jakarta', 'Asia/Padang', 'city.json, timeZone: not an IANA time zone'],
  ['city.json', '"19:00"', '"19.00"', 'city.json, shiftChanges.1: a time such as 21:00'],
  ['city.json', '"19:00"', '"06:30"', 'city.json, shiftChanges: each later than the one before'],
  ['gazetteer/kelurahan.csv', '-0.95565', '', 'gazetteer/kelurahan.csv entry 1, centroid.lat'],
  ['gazetteer/places.json', '"kelurahan": "Jati"', '"kelurahan": "Jaty"', 'gazetteer/places.json entry 1: "RSUP Dr. M. Djamil" lies in "Jaty'],
  ['units.json', '"DMK-02"', '"DMK-01"', 'units.json entry 2: "DMK-01" is there twice'],
  ['units.json', '"agency": "bpbd"', '"agency": "bpdb"', 'names the agency "bpdb", which does not exist'],
  ['units.json', '"base": "Pos 1"', '"base": "Pos 9"', 'names the base "Pos 9", which does not exist'],
  ['fleet.json', '"kinds": ["truk-serbaguna"]', '"kinds": ["gajah"]', 'names the kind "gajah", which does not exist'],
  ['units.json', 'DMK-01', 'dmk 01', 'units.json entry 1, callsign: capital letters'],
  ['dispositions.json', '[', '', 'dispositions.json in'],
])('says what is wrong in %s: %s → %s', (file, from, to, message) => {
  expect(() => loadCity(packWith(file, from, to))).toThrow(message)
})

it('reads the incidents with their printed times, and says which line is wrong', () => {
  const incidents = loadIncidents(original)
  expect(incidents).toHaveLength(40)
  expect(incidents[3]).toMatchObject({ type: 'kebakaran', kelurahan: 'Purus', agencies: ['damkar'], units: 4 })
  expect(incidents[3]?.arrivedAt?.toISOString()).toBe('2025-06-12T09:41:00.000Z')
  const { types, agencies } = loadCity(original)
  expect(incidents.filter((incident) => !types.some((type) => type.code === incident.type))).toEqual([])
  expect(incidents.flatMap((incident) => incident.agencies).filter((code) => !agencies.some((agency) => agency.code === code))).toEqual([])
  expect(() => loadIncidents(packWith('incidents.csv', '2023-08-08T20:30+07:00', 'kemarin'))).toThrow('incidents.csv line 3, reported_at')
})
