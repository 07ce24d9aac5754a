import type { Block } from '#contracts/api/caller-endpoints.ts'
import { blockState, type BlockState, type BlockStatus } from '#domain/block.ts'
import type { Prisma } from '../db/dialect.ts'
import type { Tx } from '../db/transaction.ts'

export type BlockRow = Prisma.NumberBlockGetPayload<object>

const visibleDigits = 3
const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** How a block stands at `now`. */
export const stateOf = ({ status, expiresAt }: BlockRow, now: Date): BlockState =>
  blockState({ status: status as BlockStatus, expiresAt }, now)

/** When somebody last decided about a number; `null` while it is only proposed. Misuse during a block counts for the next. */
export const lastDecision = ({ decidedAt, liftedAt }: BlockRow): Date | null => liftedAt ?? decidedAt

/** The newest block of a number, in whatever state. */
export const latestBlock = (tx: Tx, phone: string): Promise<BlockRow | null> =>
  tx.numberBlock.findFirst({ where: { phone }, orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }] })

/** Blocks as the room sees them, with the names of those who decided. */
export async function toBlocks(tx: Tx, rows: readonly BlockRow[], now: Date): Promise<Block[]> {
  const ids = rows.flatMap(({ decidedById, liftedById }) => [decidedById, liftedById]).filter((id) => id !== null)
  const users = ids.length === 0 ? [] : await tx.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, displayName: true } })
  const names = new Map(users.map(({ id, displayName }) => [id, displayName]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return rows.map((row) => ({
    id: row.id,
    phoneEnding: row.phone?.slice(-visibleDigits) ?? null,
    state: stateOf(row, now),
    proposedAt: row.proposedAt.toISOString(),
    misuses: row.misuses,
    silents: row.silents,
    decidedAt: iso(row.decidedAt),
    decidedBy: nameOf(row.decidedById),
    reason: row.reason,
    until: iso(row.expiresAt),
    liftedAt: iso(row.liftedAt),
    liftedBy: nameOf(row.liftedById),
    liftReason: row.liftReason,
    overrides: row.overrides,
  }))
}
