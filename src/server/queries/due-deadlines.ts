import { learnDatabaseClock } from '../db/database-clock.ts'
import { prisma } from '../db/prisma.ts'

type Row = { now: Date; next: Date | null; due: string[] }

/** What is due `now`, and how long it is until the next deadline, in milliseconds; by the database's clock. */
export type DueDeadlines = { readonly now: Date; readonly ticketIds: readonly string[]; readonly nextInMs: number | null }

/** The tickets of the deadlines that have passed, the oldest `atMost` of them. However many have, no more than those are read. */
export async function dueDeadlines(atMost: number): Promise<DueDeadlines> {
  const asked = Date.now()
  const [row] = await prisma().$queryRaw<Row[]>`/* ladder-due */
    SELECT statement_timestamp() AS now,
      (SELECT min(due_at) FROM assignment WHERE due_at > statement_timestamp()) AS next,
      ARRAY(SELECT DISTINCT ticket_id::text FROM
        (SELECT ticket_id FROM assignment WHERE due_at <= statement_timestamp() ORDER BY due_at LIMIT ${atMost}) oldest) AS due`
  if (row === undefined) throw new Error('no answer')
  learnDatabaseClock(asked, row.now, Date.now())
  return { now: row.now, ticketIds: row.due, nextInMs: row.next && Math.max(0, row.next.getTime() - row.now.getTime()) }
}
