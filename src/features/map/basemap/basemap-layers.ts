import type { FeatureCollection } from 'geojson'
import type { Basemap } from '#contracts/basemap.ts'

export type RoadClass = Basemap['layers']['roads']['features'][number]['properties']['class']
export type BasemapLayers = Readonly<Record<string, FeatureCollection>>

/** The basemap's layers as they are drawn: districts with a tint each, and their names as points of their own. */
export function layersOf({ layers }: Basemap): BasemapLayers {
  const tints = districtTints(layers)
  return {
    land: { type: 'FeatureCollection', features: layers.land.features.map(pastTheWindow) },
    districts: {
      type: 'FeatureCollection',
      features: layers.districts.features.map(({ geometry, properties: { name } }) => ({
        type: 'Feature',
        properties: { name, tint: tints.get(name) ?? 0 },
        geometry,
      })),
    },
    borders: layers.borders,
    roads: layers.roads,
    districtNames: {
      type: 'FeatureCollection',
      features: layers.districts.features.map(({ properties: { name, label } }) => ({
        type: 'Feature',
        properties: { name },
        geometry: { type: 'Point', coordinates: label },
      })),
    },
    places: layers.places,
  }
}

/** A tint for every district, such that neighbours differ; four are enough for any map. */
export function districtTints({ districts, borders }: Pick<Basemap['layers'], 'districts' | 'borders'>): Map<string, number> {
  const tints = new Map<string, number>()
  for (const { properties: { name } } of districts.features) {
    const around = borders.features
      .filter((border) => border.properties.between.includes(name))
      .map((border) => tints.get(border.properties.between.find((other) => other !== name) ?? name))
    tints.set(name, [0, 1, 2].find((tint) => !around.includes(tint)) ?? 3)
  }
  return tints
}

type Land = Basemap['layers']['land']['features'][number]

/**
 * The data ends at a window around the city. Land that touches the window's edge is drawn on beyond it, so that a wide
 * screen shows land going on and not a coast that is none.
 */
function pastTheWindow(land: Land): Land {
  const positions = land.geometry.coordinates.flat(2)
  const edge = (axis: 0 | 1) => {
    const values = positions.map((position) => position[axis])
    return { low: values.reduce((a, b) => Math.min(a, b), 180), high: values.reduce((a, b) => Math.max(a, b), -180) }
  }
  const [lng, lat] = [edge(0), edge(1)]
  const stretch = (value: number, { low, high }: { low: number; high: number }) =>
    value - low < nearEdge ? value - beyond : high - value < nearEdge ? value + beyond : value
  const coordinates = land.geometry.coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): [number, number] => [stretch(x, lng), stretch(y, lat)])),
  )
  return { ...land, geometry: { ...land.geometry, coordinates } }
}

// In degrees: what counts as lying on the edge, and how far the land is drawn on.
const nearEdge = 1e-4
const beyond = 2
