import pg from 'pg'
import { loadCity } from '#server/city/load-city.ts'
import { copyRows, wordsArray } from './copy-rows.ts'
import { pastLog, type ChainedEvent } from './past-log.ts'
import { pastTicket, type PastTicket } from './past-ticket.ts'

const batch = 5_000
const day = 24 * 60 * 60_000
const past = 3 * 365 * day

const minute = 60_000
const openSince = 3 * 60 * minute
const openStages = [1, 2, 1, 3] as const

/**
 * Fills a migrated and seeded database whose log is empty with closed tickets of the last three years: rows, texts, calls
 * and a log that `verify` accepts. After them come `open` ones of the last three hours, half of them unanswered.
 */
export async function generate(databaseUrl: string, tickets: number, onProgress: (done: number) => void = () => undefined, open = 0): Promise<void> {
  const connect = async () => {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    // Rows come in order and whole: checking each reference and waiting for the disk would only cost time.
    await client.query("SET session_replication_role = 'replica'; SET synchronous_commit = off")
    return client
  }
  const [rows, log] = [await connect(), await connect()]
  try {
    const rebuild = await withoutIndexes(rows)
    const users = await usersOf(rows)
    const operator = users('operator1')
    const city = loadCity()
    const chain = pastLog()
    const days = new Map<string, number>()
    const start = Date.now() - past - day
    const now = Date.now()
    const all = tickets + open
    for (let n = 0; n < all; ) {
      const some = Array.from({ length: Math.min(batch, all - n) }, () => {
        const isOpen = n >= tickets
        const openedAt = new Date(isOpen ? now - openSince + Math.floor(((n - tickets) * (openSince - 45 * minute)) / open) : start + Math.floor((n * past) / tickets))
        n += 1
        return pastTicket(n, openedAt, nextNumber(days, openedAt), city, operator.id, isOpen ? openStages[n % openStages.length] : 4)
      })
      const events = some.flatMap(({ row, events: own }) =>
        own.map(({ by, ...event }) =>
          chain({
            ...event, ticketId: row.id, version: event.view.version, audience: row.assignments.map(({ agencyCode }) => agencyCode),
            actor: by === 'operator' ? operator : users(row.assignments[0]?.agencyCode ?? ''),
          }),
        ),
      )
      await Promise.all([copyTickets(rows, some, operator.id), copyEvents(log, events)])
      onProgress(n)
    }
    await copyRows(rows, 'ticket_day', ['day', 'last'], [...days].map(([name, last]) => [name, last]))
    await rebuild()
    await rows.query('VACUUM (ANALYZE)')
  } finally {
    await Promise.all([rows.end(), log.end()])
  }
}

/** The day is the city's, seven hours before UTC's. */
function nextNumber(days: Map<string, number>, at: Date): string {
  const name = new Date(at.getTime() + 7 * 60 * 60_000).toISOString().slice(0, 10)
  const ordinal = (days.get(name) ?? 0) + 1
  days.set(name, ordinal)
  return `112-${name.replaceAll('-', '')}-${String(ordinal).padStart(4, '0')}`
}

async function usersOf(client: pg.Client) {
  type Row = { id: string; username: string; role: string; agency: string | null }
  const { rows } = await client.query<Row>('SELECT id, username, role, agency_code AS agency FROM app_user')
  return (username: string): Row => {
    const found = rows.find((row) => row.username === username)
    if (found === undefined) throw new Error(`no user ${username}`)
    return found
  }
}

async function copyTickets(client: pg.Client, tickets: readonly PastTicket[], operator: string): Promise<void> {
  await copyRows(
    client, 'ticket',
    ['id', 'number', 'version', 'type_code', 'priority', 'status', 'lat', 'lng', 'address', 'landmark', 'kecamatan', 'kelurahan', 'area_exact', 'call_count', 'disposition', 'opened_at', 'updated_at', 'resolved_at', 'closed_at', 'opened_by_id'],
    tickets.map(({ row: t }) => [t.id, t.number, t.version, t.typeCode, t.priority, t.status, t.lat, t.lng, t.address, t.landmark, t.kecamatan, t.kelurahan, t.areaExact, t.callCount, t.disposition, t.openedAt, t.updatedAt, t.resolvedAt, t.closedAt, t.openedById]),
  )
  await copyRows(client, 'description', ['ticket_id', 'text', 'salt'], tickets.map(({ row, description: d }) => [row.id, d.text, d.seal.salt]))
  await copyRows(
    client, 'assignment', ['id', 'ticket_id', 'agency_code', 'status', 'dispatched_at', 'accepted_at', 'completed_at'],
    tickets.flatMap(({ row }) => row.assignments.map((a) => [a.id, row.id, a.agencyCode, a.status, a.dispatchedAt, a.acceptedAt, a.completedAt])),
  )
  await copyRows(client, 'caller', ['id', 'phone'], tickets.map(({ call }) => [call.callerId, call.phone]))
  await copyRows(
    client, 'call', ['id', 'category', 'ticket_id', 'caller_id', 'salt', 'taken_by_id', 'at'],
    tickets.map(({ row, call }) => [call.id, 'darurat', row.id, call.callerId, call.seal.salt, operator, row.openedAt]),
  )
}

const copyEvents = (client: pg.Client, events: readonly ChainedEvent[]) =>
  copyRows(
    client, 'event',
    ['seq', 'kind', 'at', 'actor_id', 'actor_role', 'actor_agency', 'ticket_id', 'version', 'data', 'view', 'audience', 'prev_hash', 'hash'],
    events.map((e) => [e.seq, e.kind, e.at, e.actor.id, e.actor.role, e.actor.agency, e.ticketId, e.version, e.dataText, e.viewText, wordsArray(e.audience), e.prevHash, e.hash]),
  )

/** Takes the tables' plain indexes away; the answer builds them again, which is faster than keeping them up row by row. */
async function withoutIndexes(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
    WHERE NOT indisunique AND indrelid IN ('ticket'::regclass, 'description'::regclass, 'assignment'::regclass, 'caller'::regclass, 'call'::regclass, 'event'::regclass)`)
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  return async () => {
    await client.query("SET maintenance_work_mem = '512MB'")
    for (const { definition } of rows) await client.query(definition)
  }
}
