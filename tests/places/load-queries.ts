import path from 'node:path'
import { z } from 'zod'
import { readCsv } from '#server/city/read-csv.ts'
import type { SpokenQuery } from './score-queries.ts'

const row = z
  .strictObject({
    set: z.enum(['tuned', 'held-out']),
    query: z.string().min(1),
    meant: z.string().min(1),
    lat: z.coerce.number(),
    lng: z.coerce.number(),
    within_m: z.coerce.number().positive(),
    says: z.string(),
  })
  .transform(({ lat, lng, within_m, ...rest }): SpokenQuery => ({ ...rest, point: { lat, lng }, withinMetres: within_m }))

/** The committed queries, in the order of the file. Throws when a line is wrong. */
export const loadQueries = (): SpokenQuery[] => readCsv(path.join(import.meta.dirname, 'spoken-queries.csv')).map((line) => row.parse(line))
