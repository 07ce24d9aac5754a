import type { Block } from '#contracts/api/caller-endpoints.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { toBlocks } from '../queries/block-rows.ts'
import { changeBlockIn } from './block-command.ts'
import { claimKey } from './claim-key.ts'

/**
 * Records that a blocked number went through with a real emergency; the block itself stays. The same key again records
 * nothing more. Refuses a block that is not active (`invalid-transition`).
 */
export const overrideBlock = (actor: Actor, id: string, key: string | null, now: Date): Promise<Outcome<Block>> =>
  transaction(async (tx) => {
    const earlier = await claimKey(tx, key, id, now)
    if (earlier !== null) return asItStands(earlier, now)
    return changeBlockIn(tx, actor, id, now, (_row, state) =>
      state === 'active' ? { ok: true, kind: 'block.overridden', data: {}, set: { overrides: { increment: 1 } } } : refuse('invalid-transition'),
    )
  })

async function asItStands(id: string, now: Date): Promise<Outcome<Block>> {
  const row = await prisma().numberBlock.findUnique({ where: { id } })
  const [block] = row === null ? [] : await toBlocks(prisma(), [row], now)
  return block ? done(block) : refuse('not-found')
}
