import type { Callback } from '#contracts/api/callback-endpoints.ts'
import { callbackDue, type CallbackState } from '#domain/callback.ts'
import type { Prisma } from '../db/dialect.ts'
import type { Tx } from '../db/transaction.ts'
import { ticketInclude, toTicket } from './ticket-rows.ts'

export type CallbackRow = Prisma.CallbackGetPayload<object>

const visibleDigits = 3
const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** The ticket that stands for each of these: itself, or the one it was merged into, over however many steps. */
export async function standingTickets(tx: Pick<Tx, '$queryRaw'>, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ start: string; id: string }[]>`/* standing-tickets */
    WITH RECURSIVE up(start, id, into_id) AS (
      SELECT id, id, merged_into_id FROM ticket WHERE id = ANY(${[...ids]}::uuid[])
      UNION SELECT u.start, t.id, t.merged_into_id FROM up u JOIN ticket t ON t.id = u.into_id
    ) SELECT start, id FROM up WHERE into_id IS NULL`
  return new Map(rows.map(({ start, id }) => [start, id]))
}

/** Callbacks as the centre sees them: with the ticket whose outcome is told, and never the number. */
export async function toCallbacks(tx: Tx, rows: readonly CallbackRow[]): Promise<Callback[]> {
  if (rows.length === 0) return []
  const standing = await standingTickets(tx, rows.map(({ ticketId }) => ticketId))
  const [tickets, calls, users] = await Promise.all([
    tx.ticket.findMany({ where: { id: { in: [...new Set(standing.values())] } }, include: ticketInclude }),
    tx.call.findMany({ where: { id: { in: rows.map(({ callId }) => callId) } }, select: { id: true, caller: { select: { phone: true } } } }),
    tx.user.findMany({ where: { id: { in: rows.flatMap(({ requestedById, takenById }) => [requestedById, takenById]).filter((id) => id !== null) } }, select: { id: true, displayName: true } }),
  ])
  const ticketOf = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const phoneOf = new Map(calls.map(({ id, caller }) => [id, caller?.phone ?? null]))
  const names = new Map(users.map(({ id, displayName }) => [id, displayName]))
  return rows.flatMap((row) => {
    const ticket = ticketOf.get(standing.get(row.ticketId) ?? '')
    if (ticket === undefined) return []
    const { id, callId, tries, takenById } = row
    return {
      id, callId, tries,
      ticket: toTicket(ticket),
      phoneEnding: phoneOf.get(callId)?.slice(-visibleDigits) ?? null,
      state: row.state as CallbackState,
      requestedAt: row.requestedAt.toISOString(),
      requestedBy: names.get(row.requestedById) ?? '',
      dueAt: callbackDue(row, ticket.resolvedAt ?? ticket.closedAt).toISOString(),
      takenBy: takenById === null ? null : { id: takenById, name: names.get(takenById) ?? '' },
      takenAt: iso(row.takenAt),
      doneAt: iso(row.doneAt),
    }
  })
}
