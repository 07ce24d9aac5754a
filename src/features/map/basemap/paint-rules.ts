import { exp, LineSymbolizer, PolygonSymbolizer, type Filter, type PaintRule } from 'protomaps-leaflet'
import type { RoadClass } from './basemap-layers.ts'
import type { Flavour } from './flavours.ts'

type Stops = [zoom: number, pixels: number][]

const roadWidths: Readonly<Record<RoadClass, Stops>> = {
  trunk: [[10, 2], [12, 3.4], [14, 7], [16, 13], [18, 22]],
  primary: [[10, 1.2], [12, 2.2], [14, 5], [16, 10], [18, 18]],
  secondary: [[11, 0.8], [12, 1.4], [14, 3.6], [16, 8], [18, 15]],
}
const drawingOrder: readonly RoadClass[] = ['secondary', 'primary', 'trunk']
const casing = 1.1

const isClass = (wanted: RoadClass): Filter => (_zoom, feature) => feature.props.class === wanted
const hasTint = (wanted: number): Filter => (_zoom, feature) => feature.props.tint === wanted

/** What is painted, from the bottom up: land, districts, borders, coast, roads. The sea is the background. */
export function paintRulesOf(flavour: Flavour): PaintRule[] {
  return [
    { dataLayer: 'land', symbolizer: new PolygonSymbolizer({ fill: flavour.land }) },
    ...flavour.districtTints.map((fill, tint) => ({
      dataLayer: 'districts',
      filter: hasTint(tint),
      symbolizer: new PolygonSymbolizer({ fill, stroke: fill, width: 0.6 }),
    })),
    { dataLayer: 'borders', symbolizer: border(flavour.districtEdge) },
    { dataLayer: 'land', symbolizer: edge(flavour.coast, [[10, 0.9], [14, 1.6]]) },
    ...drawingOrder.map((road) => roadRule(road, flavour.roadCasing, casing)),
    ...drawingOrder.map((road) => roadRule(road, flavour[road], 0)),
  ]
}

const edge = (color: string, width: Stops) =>
  new LineSymbolizer({ color, width: exp(1, width), lineJoin: 'round' })

// Broken, because it is only about where the border runs.
const border = (dashColor: string) =>
  new LineSymbolizer({ dash: [5, 4], color: dashColor, width: 1.1, lineJoin: 'round' })

const roadRule = (road: RoadClass, color: string, extra: number): PaintRule => ({
  dataLayer: 'roads',
  filter: isClass(road),
  minzoom: road === 'secondary' ? 11 : 9,
  symbolizer: new LineSymbolizer({
    color,
    width: exp(1.4, roadWidths[road].map(([zoom, pixels]) => [zoom, pixels + 2 * extra])),
    lineCap: 'round',
    lineJoin: 'round',
  }),
})
