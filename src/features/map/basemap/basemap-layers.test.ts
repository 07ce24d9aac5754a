import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { basemapSchema, type Basemap } from '#contracts/basemap.ts'
import { districtTints, layersOf } from './basemap-layers.ts'

const file = new URL('../../../city/basemap.json', import.meta.url)
const basemap: Basemap = basemapSchema.parse(JSON.parse(readFileSync(file, 'utf8')))

describe('the layers of the map', () => {
  it('gives neighbouring districts different tints', () => {
    const tints = districtTints(basemap.layers)
    expect(tints.size).toBe(basemap.layers.districts.features.length)
    for (const { properties } of basemap.layers.borders.features) {
      const [one, other] = properties.between.map((name) => tints.get(name))
      expect(one, properties.between.join(' – ')).not.toBe(other)
    }
  })

  it('names every district at a point of its own', () => {
    const names = layersOf(basemap).districtNames?.features.map((feature): unknown => feature.properties?.name)
    expect(names).toEqual(basemap.layers.districts.features.map((feature) => feature.properties.name))
  })

  it('lets land go on beyond the window and leaves the coast where it is', () => {
    const square: Basemap['layers']['land']['features'][number] = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: [[[[100.3, -1], [100.35, -0.9], [100.6, -0.7], [100.6, -1], [100.3, -1]]]] },
    }
    const layers = { ...basemap.layers, land: { ...basemap.layers.land, features: [square] } }
    const [land] = layersOf({ ...basemap, layers }).land?.features ?? []
    expect(land?.geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [[[[98.3, -3], [100.35, -0.9], [102.6, 1.3], [102.6, -3], [98.3, -3]]]],
    })
  })
})
