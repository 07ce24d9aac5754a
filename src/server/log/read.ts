import type { EventKind, LogEvent, TimelineEvent } from '#contracts/event.ts'
import type { Scope } from '#domain/access.ts'
import type { Role } from '#domain/roles.ts'
import { Prisma } from '../db/dialect.ts'
import { prisma, statement } from '../db/prisma.ts'
import { currentView, type KeptView } from './current-view.ts'

/** An event with who may see it; the audience stays on the server. */
export type AddressedEvent = { readonly event: LogEvent; readonly audience: readonly string[] }

type Row = {
  seq: bigint | string
  kind: EventKind
  at: Date
  actor_id: string | null
  actor_name: string | null
  actor_role: Role | null
  actor_agency: string | null
  ticket_id: string | null
  data: Record<string, unknown>
  view: KeptView | null
  audience: string[]
  description: string | null
  text: string | null
}

const columns = Prisma.sql`
  e.seq, e.kind, e.at, e.actor_id, u.display_name AS actor_name, e.actor_role, e.actor_agency, e.ticket_id,
  e.data, e.view, e.audience`
const source = Prisma.sql`FROM event e LEFT JOIN app_user u ON u.id = e.actor_id`
const description = Prisma.sql`(SELECT d.text FROM description d WHERE d.ticket_id = e.ticket_id)`

/** What an agency heard of a ticket before it was called back stays told, but the description reads as it does now. */
const descriptionFor = (agency: string) => Prisma.sql`
  CASE WHEN EXISTS (SELECT 1 FROM assignment a
    WHERE a.ticket_id = e.ticket_id AND a.agency_code = ${agency} AND a.status <> 'withdrawn') THEN ${description} END`

/** The last `seq` of the log; 0 when it is empty. */
export async function logHead(): Promise<number> {
  const rows = await prisma().$queryRaw<{ head: bigint | null }[]>`SELECT max(seq) AS head FROM event`
  return Number(rows[0]?.head ?? 0)
}

/** Events after `after` that `scope` covers, in order, with the description as it reads now, to whoever still sees the ticket. */
export async function readEvents(scope: Scope, after: number, limit: number): Promise<AddressedEvent[]> {
  const [name, mine, words] =
    scope.kind === 'agency'
      ? [Prisma.sql`/* events-of-agency */`, Prisma.sql`AND ${scope.agency} = ANY(e.audience)`, descriptionFor(scope.agency)]
      : [Prisma.sql`/* events */`, Prisma.empty, description]
  const rows = await statement<Row>(Prisma.sql`${name}
    SELECT NULL AS text, ${words} AS description, ${columns} ${source} WHERE e.seq > ${after} ${mine} ORDER BY e.seq LIMIT ${limit}`)
  return rows.map((row) => ({ event: toEvent(row), audience: row.audience }))
}

/** All events of a ticket, in order, with the words of their notes and of the callers that were added. */
export async function readTimeline(ticketId: string): Promise<TimelineEvent[]> {
  const rows = await prisma().$queryRaw<Row[]>`
    SELECT CASE e.kind WHEN 'call.attached'
      THEN (SELECT c.note FROM call c WHERE c.id = (e.data->>'callId')::uuid AND c.ticket_id = e.ticket_id)
      ELSE (SELECT n.text FROM note n WHERE n.id = (e.data->>'noteId')::uuid) END AS text, ${description} AS description, ${columns}
    ${source} WHERE e.ticket_id = ${ticketId}::uuid ORDER BY e.seq`
  return rows.map((row) => ({ ...toEvent(row), text: row.text }))
}

function toEvent(row: Row): LogEvent {
  return {
    seq: Number(row.seq),
    kind: row.kind,
    at: row.at.toISOString(),
    actor:
      row.actor_id === null || row.actor_role === null
        ? null
        : { id: row.actor_id, name: row.actor_name ?? '', role: row.actor_role, agency: row.actor_agency },
    ticketId: row.ticket_id,
    ticket: row.view === null ? null : { ...currentView(row.view), description: row.description },
    data: row.data,
  }
}
