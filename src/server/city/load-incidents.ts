import path from 'node:path'
import { z } from 'zod'
import { code } from '#contracts/scalars.ts'
import { cityDir } from './load-city.ts'
import { readCsv } from './read-csv.ts'

const blankAsNull = (text: string) => text || null
const local = z.iso.datetime({ offset: true, precision: -1 }).transform((text) => new Date(text))
const maybeLocal = z.string().transform(blankAsNull).pipe(local.nullable())

const rowSchema = z
  .strictObject({
    reported_at: local,
    type: code,
    place_as_reported: z.string().min(1),
    kelurahan: z.string().transform(blankAsNull),
    kecamatan: z.string().min(1),
    agencies: z.string().transform((text) => text.split(';')).pipe(z.array(code).min(1)),
    departed_at: maybeLocal,
    arrived_at: maybeLocal,
    done_at: maybeLocal,
    units: z.string().transform((text) => (text ? Number(text) : null)).pipe(z.int().positive().nullable()),
    source: z.string().min(1),
  })
  .transform((row) => ({
    reportedAt: row.reported_at,
    type: row.type,
    placeAsReported: row.place_as_reported,
    kelurahan: row.kelurahan,
    kecamatan: row.kecamatan,
    agencies: row.agencies,
    departedAt: row.departed_at,
    arrivedAt: row.arrived_at,
    doneAt: row.done_at,
    units: row.units,
    source: row.source,
  }))

/** One incident that a newspaper reported. Times that were not printed are `null`. */
export type PressIncident = z.infer<typeof rowSchema>

/** The incidents of `incidents.csv` in the order of the file. Throws naming the line and field that is wrong. */
export function loadIncidents(dir: string = cityDir()): PressIncident[] {
  return readCsv(path.join(dir, 'incidents.csv')).map((row, index) => {
    const parsed = rowSchema.safeParse(row)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new Error(`City pack: incidents.csv line ${index + 2}, ${issue?.path.join('.')}: ${issue?.message}`)
  })
}
