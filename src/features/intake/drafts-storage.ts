// The small build of zod: the contract's own schemas would bring all of it to the browser.
import * as z from 'zod/mini'
import { priorities } from '#domain/priority.ts'
import type { Drafts } from './drafts.ts'

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
  added: z.array(text),
  removed: z.array(text),
  phone: text,
  name: text,
  description: text,
})
const draftsSchema = z.object({ current: draftSchema, aside: z.array(draftSchema) })

type Store = Pick<Storage, 'getItem' | 'setItem'>
const nameOf = (userId: string) => `siaga-drafts-${userId}`

/** Keeps the drafts of a person over a reload of the page; `sessionStorage` forgets them with the tab. */
export function saveDrafts(store: Store, userId: string, drafts: Drafts): void {
  try {
    store.setItem(nameOf(userId), JSON.stringify(drafts))
  } catch {
    // A full or forbidden store must not stop the intake of a call.
  }
}

/** The drafts as they were saved, or `null` when there are none that can be read. */
export function loadDrafts(store: Store, userId: string): Drafts | null {
  try {
    const found = draftsSchema.safeParse(JSON.parse(store.getItem(nameOf(userId)) ?? 'null'))
    return found.success ? found.data : null
  } catch {
    return null
  }
}
