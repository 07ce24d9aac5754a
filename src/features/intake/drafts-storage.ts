import { z } from 'zod'
import { placeSchema } from '#contracts/api/city-endpoints.ts'
import { pointSchema } from '#contracts/city.ts'
import { priority } from '#contracts/scalars.ts'
import type { Drafts } from './drafts.ts'

const draftSchema = z.object({
  key: z.uuid(),
  startedAt: z.number(),
  attempted: z.boolean(),
  where: z.string(),
  place: placeSchema.nullable(),
  point: pointSchema.nullable(),
  address: z.string(),
  landmark: z.string(),
  type: z.string().nullable(),
  priority: priority.nullable(),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  phone: z.string(),
  name: z.string(),
  description: z.string(),
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
