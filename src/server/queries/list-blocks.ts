import type { ApiOutput } from '#contracts/api/endpoints.ts'
import { misuseWindowMs } from '#domain/misuse.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { toBlocks } from './block-rows.ts'

const most = 200

/** Soft blocks of the last 30 days and all that still wait, newest first; never those whose caller was erased. */
export async function listBlocks(_actor: Actor, now: Date): Promise<ApiOutput<'GET /blocks'>> {
  const rows = await prisma().numberBlock.findMany({
    where: { phone: { not: null }, OR: [{ status: 'proposed' }, { proposedAt: { gt: new Date(now.getTime() - misuseWindowMs) } }] },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: most,
  })
  return { items: await toBlocks(prisma(), rows, now) }
}
