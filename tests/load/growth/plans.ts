import pg from 'pg'
import { listEvents } from '#server/queries/list-events.ts'
import { ticketListQuery } from '#contracts/api/ticket-endpoints.ts'
import { actorFrom } from '#server/auth/actor.ts'
import { prisma } from '#server/db/prisma.ts'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { perProcess } from '#server/per-process.ts'
import { getBoard } from '#server/queries/get-board.ts'
import { getTicket } from '#server/queries/get-ticket.ts'
import { getTimeline } from '#server/queries/get-timeline.ts'
import { listTickets } from '#server/queries/list-tickets.ts'
import type { HotQuery } from './hot-queries.ts'

type Statement = { readonly sql: string; readonly values: readonly unknown[] }
export type Plan = {
  readonly query: string
  readonly sql: string
  readonly plan: unknown
  readonly ms: number
  /** What of the plan reads a growing table from end to end, or as good as that. */
  readonly sweeps: readonly string[]
}
type Node = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly Plans?: readonly Node[]
}

/** Tables that grow with the tickets: whoever reads one from end to end reads more each year. */
const growing = ['ticket', 'description', 'assignment', 'caller', 'call', 'event', 'note']
/** More rows than any page needs; an index that is walked to its end is no better than a sequential scan. */
const mostRows = 5_000

/**
 * The plans of what the hot queries send to the database, and where they read a growing table as a whole. Runs the
 * product's own queries in this process, which must not have talked to a database before, and explains what they sent.
 */
export async function explain(databaseUrl: string, queries: readonly HotQuery[]): Promise<Plan[]> {
  process.env.DATABASE_URL = databaseUrl
  perProcess('pool', () => new pg.Pool({ connectionString: databaseUrl, Client: RecordingClient }))
  const plans: Plan[] = []
  try {
    for (const query of queries) {
      sent.length = 0
      await run(query)
      for (const statement of [...sent]) plans.push(...(await withClient(databaseUrl, (client) => explainOne(client, query.name, statement))))
    }
  } finally {
    await prisma().$disconnect()
  }
  return plans
}

const sent: Statement[] = []

/** A connection that keeps what it sends. */
class RecordingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    const ask = this.query.bind(this) as (...question: unknown[]) => unknown
    Object.defineProperty(this, 'query', {
      value: (...question: unknown[]) => {
        const [asked] = question as [{ readonly text?: string; readonly values?: readonly unknown[] } | string]
        if (typeof asked === 'object' && asked.text !== undefined) sent.push({ sql: asked.text, values: asked.values ?? [] })
        return ask(...question)
      },
    })
  }
}

async function run({ as, path }: HotQuery): Promise<void> {
  const actor = actorFrom(await prisma().user.findUniqueOrThrow({ where: { username: as } }))
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  const [, , , what, id = '', part] = pathname.split('/')
  if (what === 'board') await getBoard(actor)
  else if (what === 'events') await listEvents(actor, { after: Number(searchParams.get('after')), limit: 100 })
  else if (part === 'timeline') await getTimeline(actor, id)
  else if (id !== '') await getTicket(actor, id)
  else await listTickets(actor, ticketListQuery.parse(Object.fromEntries(searchParams)))
}

async function explainOne(client: pg.Client, query: string, { sql, values }: Statement): Promise<Plan[]> {
  if (!/^\s*(\/\*.*\*\/)?\s*SELECT/i.test(sql)) return []
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`, [...values])
  const [plan] = rows[0]?.['QUERY PLAN'] ?? []
  if (plan === undefined) throw new Error(`no plan for ${sql}`)
  return [{ query, sql, plan, ms: plan['Execution Time'], sweeps: sweepsOf(plan.Plan) }]
}

function sweepsOf(node: Node): string[] {
  const { 'Relation Name': table = '', 'Node Type': type, 'Actual Rows': kept, 'Actual Loops': loops } = node
  const rows = (kept + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * loops
  const own = growing.includes(table) && rows > mostRows ? [`${type} of ${table}: ${String(Math.round(rows))} rows`] : []
  return [...own, ...(node.Plans ?? []).flatMap(sweepsOf)]
}
