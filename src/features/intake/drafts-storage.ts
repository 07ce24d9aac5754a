// The small build of zod: the contract's own schemas would bring all of it to the browser.
import * as z from 'zod/mini'
import { priorities } from '#domain/priority.ts'
import type { Draft } from './draft.ts'

const text = z.string()
const pointSchema = z.object({ lat: z.number(), lng: z.number() })
const placeSchema = z.object({
  name: text,
  kind: text,
  lat: z.number(),
  lng: z.number(),
  kecamatan: z.nullable(text),
  kelurahan: z.nullable(text),
  precision: text,
  landmark: z.optional(text),
  address: z.optional(text),
})
const draftSchema = z.object({
  key: z.uuid(),
  startedAt: z.number(),
  attempted: z.boolean(),
  where: text,
  place: z.nullable(placeSchema),
  point: z.nullable(pointSchema),
  address: text,
  landmark: text,
  type: z.nullable(text),
  priority: z.nullable(z.literal([...priorities])),
  answers: z._default(z.record(text, z.union([text, z.number()])), {}),
  added: z.array(text),
  removed: z.array(text),
  phone: text,
  name: text,
  description: text,
  paper: z._default(z.nullable(z.object({ day: text, time: text })), null),
})

/** A draft as it was kept, or `null` when it cannot be read any more. */
export function readDraft(kept: unknown): Draft | null {
  const found = draftSchema.safeParse(kept)
  return found.success ? found.data : null
}
