import type { Block } from '#contracts/api/caller-endpoints.ts'
import { blockEnd, checkBlockAction, type BlockAction } from '#domain/block.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { transaction, type Outcome } from '../db/transaction.ts'
import { digestOf } from '../log/seal.ts'
import type { BlockRow } from '../queries/block-rows.ts'
import { changeBlockIn, type BlockChange } from './block-command.ts'

type Decision = { readonly action: BlockAction; readonly reason: string; readonly hours: number }

/**
 * Approves a proposed soft block for `hours`, declines it, or lifts an active one, with the reason. Refuses whoever does
 * not lead the room (`forbidden`), and what was decided before or has run out (`invalid-transition`).
 */
export const decideBlock = (actor: Actor, id: string, decision: Decision, now: Date): Promise<Outcome<Block>> =>
  transaction((tx) =>
    changeBlockIn(tx, actor, id, now, (row, state) => {
      const verdict = checkBlockAction(state, decision.action, actor.role)
      return verdict === 'allowed' ? changeOf(row, actor, decision, now) : refuse(verdict)
    }),
  )

function changeOf({ salt }: BlockRow, actor: Actor, { action, reason, hours }: Decision, now: Date): BlockChange {
  const reasonDigest = digestOf(salt, [reason])
  const decided = { decidedAt: now, decidedById: actor.id, reason }
  if (action === 'decline') return { ok: true, kind: 'block.declined', data: { reasonDigest }, set: { status: 'declined', ...decided } }
  if (action === 'lift')
    return { ok: true, kind: 'block.lifted', data: { reasonDigest }, set: { status: 'lifted', liftedAt: now, liftedById: actor.id, liftReason: reason } }
  const expiresAt = blockEnd(now, hours)
  return { ok: true, kind: 'block.approved', data: { reasonDigest, expiresAt: expiresAt.toISOString() }, set: { status: 'approved', expiresAt, ...decided } }
}
