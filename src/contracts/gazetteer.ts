import { z } from 'zod'
import { pointSchema } from './city.ts'
import { latitude, longitude } from './scalars.ts'

const position = z.tuple([longitude, latitude])

/** One line of `gazetteer/kelurahan.csv`. `office` is the better point: many centroids lie in forest. */
export const kelurahanSchema = z.strictObject({
  code: z.string().min(1),
  kelurahan: z.string().min(1),
  kecamatanCode: z.string().min(1),
  kecamatan: z.string().min(1),
  centroid: pointSchema,
  office: pointSchema.nullable(),
  areaKm2: z.number().positive(),
  tsunami: z.enum(['yes', 'verify', 'no']),
})

/** How well a coordinate is known; `low` means: verify before use. */
export const confidenceSchema = z.enum(['high', 'good', 'fair', 'low'])

/** One entry of `gazetteer/places.json`. */
export const placeDataSchema = z.strictObject({
  kind: z.string().regex(/^[a-z_]+$/),
  name: z.string().min(1),
  lat: latitude,
  lng: longitude,
  confidence: confidenceSchema,
  kecamatan: z.string().min(1),
  kelurahan: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
})

/** One line of `gazetteer/bus-stops.csv`. */
export const busStopSchema = z.strictObject({ name: z.string().min(1), lat: latitude, lng: longitude })

/** One line of `gazetteer/local-names.csv`: a name in use, of which only the kelurahan is known. `aliases` are parted by semicolons. */
export const localNameSchema = z.strictObject({
  name: z.string().min(1),
  kind: z.string().regex(/^[a-z_]+$/),
  kelurahan: z.string().min(1),
  kecamatan: z.string().min(1),
  confidence: z.enum(['press', 'verify']),
  aliases: z.string().transform((text) => text.split(';').filter((alias) => alias !== '')),
})

const expression = z.string().refine(isExpression, 'not a regular expression')

/**
 * `gazetteer/spellings.json`: local spellings of words and phrases, each with the one that the search uses; and in `sounds`
 * how the region's endings sound, as regular expressions, for words that are in no list.
 */
export const spellingsSchema = z.strictObject({
  words: z.record(z.string().regex(/^[a-z]+$/), z.string()),
  phrases: z.record(z.string().regex(/^[a-z ]+$/), z.string()),
  sounds: z.array(z.strictObject({ from: expression, to: z.string() })),
})

const collection = <Properties extends z.ZodType, Geometry extends z.ZodType>(properties: Properties, geometry: Geometry) =>
  z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object({ type: z.literal('Feature'), properties, geometry })),
  })

/** `gazetteer/roads.geojson`. */
export const roadsSchema = collection(
  z.object({
    name: z.string().min(1),
    class: z.enum(['trunk', 'primary', 'secondary']),
    /** What the km stones say where the line begins, for a road whose stones are counted along it. */
    kmAtStart: z.number().min(0).optional(),
    aliases: z.array(z.string().min(1)).optional(),
  }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
)

/** `gazetteer/coast.geojson`: outer rings of land, and lakes to be cut out of it. */
export const coastSchema = collection(
  z.object({ kind: z.enum(['land', 'lake']) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position).min(4)).min(1) }),
)

function isExpression(text: string) {
  try {
    return Boolean(new RegExp(text, 'u'))
  } catch {
    return false
  }
}
