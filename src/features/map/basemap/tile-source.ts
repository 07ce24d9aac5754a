import Point from '@mapbox/point-geometry'
import geojsonvt, { type TileFeature } from 'geojson-vt'
import { GeomType, type Feature, type TileSource } from 'protomaps-leaflet'
import type { BasemapLayers } from './basemap-layers.ts'

/** The deepest zoom that is cut into tiles of its own; beyond it the last tiles are enlarged. */
export const deepestDataZoom = 16

const extent = 4096
// Wide enough for a road's name to bend around the edge of a tile.
const buffer = 128

/** Cuts the basemap into vector tiles in the browser, so that it is drawn by the same rules as an imported tile set. */
export function tileSourceOf(layers: BasemapLayers): TileSource {
  const indexes = Object.entries(layers).map(
    ([layer, features]) => [layer, geojsonvt(features, { maxZoom: deepestDataZoom, extent, buffer })] as const,
  )
  return {
    get: ({ z, x, y }, tileSize) => {
      const tile = indexes.map(([layer, index]) => {
        const features = index.getTile(z, x, y)?.features ?? []
        return [layer, features.map((feature) => toPixels(feature, tileSize / extent))] as const
      })
      return Promise.resolve(new Map(tile))
    },
  }
}

function toPixels(feature: TileFeature, scale: number): Feature {
  const lines = feature.type === 1 ? feature.geometry.map((position) => [position]) : feature.geometry
  const geom = lines.map((line) => line.map(([x, y]) => new Point(x * scale, y * scale)))
  const points = geom.flat()
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  return {
    props: feature.tags ?? {},
    geomType: geomTypes[feature.type],
    geom,
    numVertices: points.length,
    bbox: { minX: least(xs), minY: least(ys), maxX: most(xs), maxY: most(ys) },
  }
}

const geomTypes = { 1: GeomType.Point, 2: GeomType.Line, 3: GeomType.Polygon } as const

// Not Math.min(...values): a coast has more vertices than a call may have arguments.
const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
