import { z } from 'zod'
import { unitStatuses } from '#domain/unit.ts'
import { code, instant, latitude, longitude, uuid } from './scalars.ts'

/** A vehicle or crew of an agency, with where it was last; `position` is `null` until its tracker has spoken. */
export const unitSchema = z
  .object({
    id: uuid,
    agency: code,
    callsign: z.string(),
    kind: code,
    base: z.string(),
    status: z.enum(unitStatuses),
    statusAt: instant,
    position: z
      .object({ lat: latitude, lng: longitude, at: instant, heading: z.number().min(0).lt(360).nullable(), speed: z.number().nullable().optional() })
      .nullable(),
  })
  .meta({ id: 'Unit' })

export type Unit = z.infer<typeof unitSchema>
