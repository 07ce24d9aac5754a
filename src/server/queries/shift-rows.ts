import type { Shift } from '#contracts/api/shift-endpoints.ts'
import type { Prisma } from '../db/dialect.ts'
import type { Tx } from '../db/transaction.ts'

export type ShiftRow = Prisma.ShiftGetPayload<object>

/** Shifts as the room sees them, with the names of those who had and who confirmed them. */
export async function toShifts(tx: Tx, rows: readonly ShiftRow[]): Promise<Shift[]> {
  const ids = new Set(rows.flatMap(({ userId, confirmedById }) => [userId, ...(confirmedById === null ? [] : [confirmedById])]))
  const users = await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, displayName: true } })
  const names = new Map(users.map(({ id, displayName }) => [id, displayName]))
  return rows.map((row) => ({
    id: row.id,
    desk: row.deskCode,
    agency: row.agencyCode,
    userId: row.userId,
    user: names.get(row.userId) ?? '',
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    note: row.note,
    confirmedBy: row.confirmedById === null ? null : (names.get(row.confirmedById) ?? ''),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
  }))
}
