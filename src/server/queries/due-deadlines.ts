import { learnDatabaseClock } from '../db/database-clock.ts'
import { prisma } from '../db/prisma.ts'

type Row = { now: Date; next: Date | null; due: string[] }

/**
 * The tickets in which a deadline has passed, the longest first, and how long it is until the next one, in milliseconds; all
 * by the database's clock.
 */
export async function dueDeadlines(atMost: number): Promise<{ readonly ticketIds: readonly string[]; readonly nextInMs: number | null }> {
  const asked = Date.now()
  const [row] = await prisma().$queryRaw<Row[]>`/* ladder-due */
    SELECT clock_timestamp() AS now,
      (SELECT min(due_at) FROM assignment WHERE due_at > statement_timestamp()) AS next,
      ARRAY(SELECT ticket_id::text FROM assignment WHERE due_at <= statement_timestamp()
        GROUP BY ticket_id ORDER BY min(due_at) LIMIT ${atMost}) AS due`
  if (row === undefined) throw new Error('no answer')
  learnDatabaseClock(asked, row.now, Date.now())
  return { ticketIds: row.due, nextInMs: row.next && Math.max(0, row.next.getTime() - row.now.getTime()) }
}
