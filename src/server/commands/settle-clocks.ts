import type { AssignmentStatus } from '#domain/assignment.ts'
import { settleClocks } from '#domain/ladder.ts'
import { isOpen, type TicketStatus } from '#domain/ticket.ts'
import { onDatabaseClock } from '../db/database-clock.ts'
import type { Tx } from '../db/transaction.ts'
import { clockFields, clockState } from '../queries/clock-fields.ts'
import type { TicketRow } from '../queries/ticket-rows.ts'
import { readLadder } from './read-ladder.ts'

type Row = TicketRow['assignments'][number]

/** How a ticket was, and what a change makes of it. */
export type Settling = {
  readonly before: TicketRow
  readonly after: readonly Row[]
  readonly to: { readonly status: TicketStatus; readonly typeCode: string; readonly priority: number }
  readonly now: Date
}

/** Lets the clocks of the ladder follow what has become of a ticket's assignments. Every change of a ticket passes here. */
export async function settleTicketClocks(tx: Tx, { before, after, to, now }: Settling): Promise<void> {
  const waiting = isOpen(to.status) && to.status !== 'resolved'
  const retimed = to.typeCode !== before.typeCode || to.priority !== before.priority
  const moved = after.some(({ id, status }) => before.assignments.find((old) => old.id === id)?.status !== status)
  const running = after.some(({ clock }) => clock !== null)
  if (!moved && !(running && (retimed || !waiting))) return
  const { ladder, partners } = await readLadder(tx, to.typeCode, to.priority)
  const settled = settleClocks(
    before.assignments.map(({ id, status }) => ({ id, status: status as AssignmentStatus })),
    after.map((row) => ({
      state: clockState(row),
      id: row.id,
      status: row.status as AssignmentStatus,
      partner: partners.includes(row.agencyCode),
      startedAt: onDatabaseClock(row.enRouteAt ?? row.acceptedAt ?? row.dispatchedAt),
    })),
    { waiting, retimed, ladder, at: onDatabaseClock(now) },
  )
  for (const { id, state } of settled) await tx.assignment.update({ where: { id }, data: clockFields(state) })
}
