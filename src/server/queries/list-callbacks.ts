import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { toCallbacks } from './callback-rows.ts'

const most = 200

/** The callers who are still to be called back, the first due first. */
export async function listCallbacks(_actor: Actor): Promise<ApiOutput<'GET /callbacks'>> {
  const rows = await prisma().callback.findMany({ where: { state: 'open' }, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }], take: most })
  const items = await toCallbacks(prisma(), rows)
  return { items: items.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.id < b.id ? -1 : 1)) }
}
