import type { ApiOutput } from '#contracts/api/endpoints.ts'
import { scopeOf } from '#domain/access.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { readTimeline } from '../log/read.ts'
import { ticketsIn } from './scope-filter.ts'

/** All events of a ticket the actor may see, in order. */
export async function getTimeline(
  actor: Actor,
  id: string,
): Promise<Outcome<ApiOutput<'GET /tickets/{id}/timeline'>>> {
  const visible = await prisma().ticket.count({ where: { AND: [{ id }, ticketsIn(scopeOf(actor))] } })
  return visible === 0 ? refuse('not-found') : done({ items: await readTimeline(id) })
}
