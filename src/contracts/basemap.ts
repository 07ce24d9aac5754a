import { z } from 'zod'
import { boundsSchema } from './city.ts'
import { confidenceSchema } from './gazetteer.ts'

const position = z.tuple([z.number(), z.number()])
const polygon = z.array(z.array(position).min(4)).min(1)

const layer = <Properties extends z.ZodType, Geometry extends z.ZodType>(properties: Properties, geometry: Geometry) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    features: z.array(z.strictObject({ type: z.literal('Feature'), properties, geometry })),
  })

const multiPolygon = z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) })
const line = z.strictObject({ type: z.literal('LineString'), coordinates: z.array(position).min(2) })
const point = z.strictObject({ type: z.literal('Point'), coordinates: position })

/**
 * `basemap.json`, the schematic map that the browser draws: GeoJSON layers from the bottom up, positions as [lng, lat].
 * What no land covers is sea. It is made from the gazetteer by `src/cli/build-basemap.ts`, never edited by hand.
 */
export const basemapSchema = z.strictObject({
  bounds: boundsSchema,
  attribution: z.array(z.string()),
  layers: z.strictObject({
    land: layer(z.strictObject({}), multiPolygon),
    /** Areas nearest to a kecamatan's kelurahan: a picture of where it is, not its boundary. */
    districts: layer(z.strictObject({ name: z.string(), approximate: z.literal(true), label: position }), multiPolygon),
    borders: layer(z.strictObject({ between: z.tuple([z.string(), z.string()]) }), line),
    roads: layer(z.strictObject({ name: z.string(), class: z.enum(['trunk', 'primary', 'secondary']) }), line),
    /** `rank` 1 is labelled first and from furthest away, 4 only close up. */
    places: layer(
      z.strictObject({
        name: z.string(),
        kind: z.string(),
        rank: z.literal([1, 2, 3, 4]),
        confidence: confidenceSchema.nullable(),
      }),
      point,
    ),
  }),
})

export type Basemap = z.infer<typeof basemapSchema>
