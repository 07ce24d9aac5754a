import { expect, it } from 'vitest'
import { distanceMetres, type LatLng } from '#domain/geo.ts'
import { loadCity } from '../city/load-city.ts'
import { loadIncidents } from '../city/load-incidents.ts'
import { locateIncident } from './locate-incident.ts'
import { placeFinder } from './place-finder.ts'

const { kelurahan } = loadCity()
const located = loadIncidents().map((incident) => ({ incident, spot: locateIncident(incident) }))
const metresTo = (spot: LatLng, name: string | null, kecamatan: string) =>
  Math.min(
    ...kelurahan
      .filter((area) => area.kecamatan === kecamatan && (name === null || area.kelurahan === name))
      .flatMap((area) => [area.centroid, ...(area.office ? [area.office] : [])])
      .map((point) => distanceMetres(point, spot)),
  )

it.each(located)('$incident.placeAsReported lies in $incident.kecamatan', ({ incident, spot }) => {
  expect(spot.kecamatan).toBe(incident.kecamatan)
  expect(metresTo(spot, incident.kelurahan, incident.kecamatan)).toBeLessThan(4000)
  const estimated = placeFinder().areaAt(spot).kecamatan
  // On a border the estimate may name the neighbour; near its own kelurahan it is right all the same.
  if (estimated !== incident.kecamatan) expect(metresTo(spot, incident.kelurahan, incident.kecamatan)).toBeLessThan(1500)
})

it('finds a landmark or a road for at least ten, and says so of no other', () => {
  const tally = Map.groupBy(located, ({ spot }) => spot.precision)
  const counts = [...tally].map(([precision, spots]) => `${precision} ${String(spots.length)}`)
  process.stdout.write(`  the forty incidents: ${counts.join(', ')}\n`)
  expect((['titik', 'perkiraan', 'jalan'] as const).reduce((sum, precision) => sum + (tally.get(precision)?.length ?? 0), 0)).toBeGreaterThanOrEqual(10)
  expect(tally.get('kecamatan')?.length ?? 0).toBeLessThanOrEqual(2)
})

it('does not take a landmark far from the named kelurahan', () => {
  const spot = locateIncident({ placeAsReported: 'depan Basko Grand Mall', kelurahan: 'Bungus Barat', kecamatan: 'Bungus Teluk Kabung' })
  expect(spot).toMatchObject({ kind: 'kelurahan', kelurahan: 'Bungus Barat' })
  expect(() => locateIncident({ placeAsReported: 'x', kelurahan: null, kecamatan: 'Solok' })).toThrow('Solok')
})
