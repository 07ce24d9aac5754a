import { expect } from 'vitest'
import { verifyDatabase } from '#cli/backup/check-restored.ts'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { until } from '../../support/console-client.ts'
import { readBoardOf, type TestedConsole } from './tested-console.ts'
import type { Ward } from './ward.ts'

const convergeMs = 45_000

/**
 * Ends the load and proves: every acknowledged ticket exists once, none twice, none that nobody sent; numbers have no
 * gap; every console holds the board as the database has it, version by version, and missed or repeated no event; the
 * log verifies.
 * @param others how many tickets others than the writers have opened
 * @returns what was checked, in one line
 */
export async function settled({ database, consoles, written, urls }: Ward, others: number): Promise<string> {
  await written.finish()
  const { tickets, days, head } = await withClient(database.url, async (client) => ({
    tickets: (await client.query<{ id: string; key: string }>('SELECT t.id::text, d.text AS key FROM ticket t JOIN description d ON d.ticket_id = t.id')).rows,
    days: (
      await client.query<{ day: string; most: number; count: number }>(
        `SELECT split_part(number, '-', 2) AS day, max(split_part(number, '-', 3)::int) AS most, count(DISTINCT number)::int AS count FROM ticket GROUP BY 1`,
      )
    ).rows,
    head: (await client.query<{ head: number }>('SELECT max(seq)::int AS head FROM event')).rows[0]?.head ?? 0,
  }))
  const byKey = new Map<string, string[]>()
  for (const { key, id } of tickets) byKey.set(key, [...(byKey.get(key) ?? []), id])
  expect([...written.acknowledged].filter(([key, id]) => !byKey.get(key)?.includes(id)), 'acknowledged and not there').toEqual([])
  expect([...byKey].filter(([, ids]) => ids.length > 1), 'opened twice').toEqual([])
  expect(tickets.length, 'tickets in all').toBe(written.acknowledged.size + others)
  expect(days.filter(({ most, count }) => most !== count), 'days whose numbers have gaps').toEqual([])

  const [url = ''] = urls
  const boards = new Map<string, Record<string, number>>()
  for (const cookie of new Set(consoles.map((console) => console.cookie))) {
    const board = await readBoardOf(url, cookie)
    boards.set(cookie, Object.fromEntries(board.tickets.map(({ id, version }) => [id, version])))
  }
  const heldBy = (console: TestedConsole) => Object.fromEntries([...console.state().tickets.values()].map(({ id, version }) => [id, version]))
  const differs = (console: TestedConsole) => {
    const [held, wanted] = [heldBy(console), boards.get(console.cookie) ?? {}]
    return Object.keys({ ...held, ...wanted }).filter((id) => held[id] !== wanted[id])
  }
  const behind = () => consoles.filter((console) => console.state().status !== 'live' || differs(console).length > 0)
  await until(() => behind().length === 0, 'every console has what the database has', convergeMs).catch(() => {
    expect(behind().map((console) => [console.state().status, console.state().head, differs(console).length]), `consoles that differ (status, head of ${String(head)}, tickets)`).toEqual([])
  })
  for (const console of consoles.filter(({ viewer }) => viewer.agency === null)) {
    const { from, seqs } = console.applied()
    expect(seqs, 'events applied').toEqual(Array.from({ length: head - from }, (_unused, n) => from + 1 + n))
  }
  const verdict = await verifyDatabase(database.url)
  const answers = [...written.answers].sort(([a], [b]) => a - b).map(([status, count]) => `${String(status)}×${String(count)}`)
  return `${String(tickets.length)} tickets; answers ${answers.join(' ')}; longest wait ${String(Math.round(written.longest()))} ms; ${verdict}`
}
