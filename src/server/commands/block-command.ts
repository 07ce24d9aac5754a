import type { Block } from '#contracts/api/caller-endpoints.ts'
import type { BlockState } from '#domain/block.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import type { Prisma } from '../db/dialect.ts'
import { done, type Outcome, type Tx } from '../db/transaction.ts'
import { append, type NewEvent } from '../log/append.ts'
import { stateOf, toBlocks, type BlockRow } from '../queries/block-rows.ts'

export type BlockChange = {
  readonly ok: true
  readonly kind: NewEvent['kind']
  readonly data: NewEvent['data']
  readonly set: Prisma.NumberBlockUncheckedUpdateInput
}

/**
 * The one way to change a soft block: locks it, lets `change` decide, writes, appends the event. A block that is not
 * there, or whose caller was erased, is not found.
 */
export async function changeBlockIn(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
  change: (row: BlockRow, state: BlockState) => BlockChange | Refusal,
): Promise<Outcome<Block>> {
  await tx.$queryRaw`SELECT 1 FROM number_block WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.numberBlock.findUnique({ where: { id } })
  if (row === null || row.phone === null) return refuse('not-found')
  const outcome = change(row, stateOf(row, now))
  if (!outcome.ok) return outcome
  const changed = await tx.numberBlock.update({ where: { id }, data: outcome.set })
  const [block] = await toBlocks(tx, [changed], now)
  await append(tx, { kind: outcome.kind, at: now, actor, view: null, data: { blockId: id, ...outcome.data }, audience: [] })
  return block ? done(block) : refuse('not-found')
}
