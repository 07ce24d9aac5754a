import { z } from 'zod'
import { latitude, longitude } from '../scalars.ts'
import { endpoint } from './endpoint.ts'
import { figure, figures } from './figures.ts'

const point = figures.pipe(z.tuple([latitude, longitude])).transform(([lat, lng]) => ({ lat, lng }))

export const placeSchema = z
  .object({
    name: z.string(),
    kind: z.string(),
    lat: z.number(),
    lng: z.number(),
    kecamatan: z.string().nullable(),
    kelurahan: z.string().nullable(),
    precision: z.string(),
    /** What was said beyond the name, as it belongs in the ticket: how the spot lies to the place ("di samping …"). */
    landmark: z.string().optional(),
    /** The same for a house number, RT/RW, a lane or a km stone. */
    address: z.string().optional(),
  })
  .meta({ id: 'Place' })

export const cityEndpoints = {
  'GET /places': endpoint({
    summary: 'Find a place by the words a caller uses, best first',
    tag: 'city', door: 'signed-in',
    query: z.object({
      q: z.string().trim().max(200).default(''),
      near: point.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
    success: [200],
    output: z.object({
      items: z.array(placeSchema),
      /** Why a pasted position gives nothing: it lies outside the city, or the link cannot be read without the internet. */
      notice: z.enum(['outside', 'closed-link']).optional(),
    }),
  }),
  'GET /places/at': endpoint({
    summary: 'The kecamatan and kelurahan of a point; exact only where boundaries are imported',
    tag: 'city', door: 'signed-in',
    query: z.object({ lat: figure.pipe(latitude), lng: figure.pipe(longitude) }),
    success: [200],
    output: z.object({ kecamatan: z.string().nullable(), kelurahan: z.string().nullable(), exact: z.boolean() }),
  }),
} as const

export type Place = z.infer<typeof placeSchema>
