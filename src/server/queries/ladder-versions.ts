import type { ApiOutput } from '#contracts/api/endpoints.ts'
import type { Priority } from '#domain/priority.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { toLadder } from './ladder-rows.ts'
import { namesOfUsers } from './names-of-users.ts'

/** All versions of a priority's ladder, newest first, with who made each, and the times as the city pack has them. For admins. */
export async function ladderVersions(actor: Actor, priority: Priority): Promise<Outcome<ApiOutput<'GET /ladders/{priority}/versions'>>> {
  if (actor.role !== 'admin') return refuse('forbidden')
  const pack = loadCity().ladder.priorities.find((entry) => entry.priority === priority)
  if (pack === undefined) return refuse('not-found')
  const rows = await prisma().ladderVersion.findMany({ where: { priority }, orderBy: { version: 'desc' } })
  const nameOf = await namesOfUsers(rows.map(({ changedById }) => changedById))
  return done({
    items: rows.map((row) => ({ version: row.version, at: row.at.toISOString(), by: nameOf(row.changedById), clocks: toLadder(row).clocks })),
    pack: pack.clocks,
  })
}
