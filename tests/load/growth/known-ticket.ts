import { withClient } from '#server/db/migrations/ensure-database.ts'
import type { KnownTicket } from './hot-queries.ts'

/** A ticket from the middle of a generated past, with a word that stands in its description alone. */
export async function knownTicket(databaseUrl: string): Promise<KnownTicket> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ id: string; number: string; at: Date; text: string; head: string }>(`
      SELECT t.id, number, opened_at AS at, text, (SELECT max(seq) FROM event) AS head FROM ticket t JOIN description d ON d.ticket_id = t.id
      ORDER BY opened_at OFFSET (SELECT count(*) / 2 FROM ticket) LIMIT 1`),
  )
  const [row] = rows
  if (row === undefined) throw new Error('the database is empty')
  return { id: row.id, number: row.number, openedAt: row.at.toISOString(), rareWord: row.text.split(' ').at(-1) ?? '', head: Number(row.head) }
}
