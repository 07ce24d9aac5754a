import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { addNote } from '#server/commands/add-note.ts'
import { cancelTicket } from '#server/commands/cancel-ticket.ts'
import { dispatchAgency } from '#server/commands/dispatch-agency.ts'
import { revokeSessions } from '#server/commands/revoke-sessions.ts'
import { listen } from '#server/db/listener.ts'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { transaction } from '#server/db/transaction.ts'
import { append } from '#server/log/append.ts'
import { logHead } from '#server/log/read.ts'
import { resetAfter } from '#server/realtime/catch-up.ts'
import { actorOf, bearerToken, sessionCookie } from '../support/actors.ts'
import { connect, startLiveServer, until, type Heard, type LiveServer } from '../support/console-client.ts'
import { useServer } from '../support/server.ts'
import { opened, step, valueOf } from '../support/tickets.ts'

// Many statements: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })
const database = useServer()
let server: LiveServer
const clients: Heard[] = []
beforeAll(async () => {
  server = await startLiveServer()
})
afterEach(() => {
  for (const { socket } of clients.splice(0)) socket.disconnect()
})
afterAll(() => server.stop())

const join = async (options: Parameters<typeof connect>[1]): Promise<Heard> => {
  const client = await connect(server.url, options)
  clients.push(client)
  return client
}
const ready = async (options: Parameters<typeof connect>[1]): Promise<Heard> => {
  const client = await join(options)
  await until(() => client.has('ready'), 'ready')
  return client
}
const kinds = ({ events }: Heard) => events.map(({ kind }) => kind)
/** Waits until the relay has handed on all that was written, and the sockets had time to hear it. */
const settled = async () => {
  const head = await logHead()
  await until(() => server.realtime.relay.head() >= head, 'the relay is at the head')
  await new Promise((resolve) => setTimeout(resolve, 60))
}

describe('a client', () => {
  it.each([['websocket'], ['polling']])('that is new hears what happens from now on, by %s', async (transport) => {
    await opened()
    await settled()
    const client = await ready({ as: 'operator1', transports: [transport] })
    const ticket = await opened({ description: 'Asap tebal' })
    await until(() => client.events.length > 0, 'the event')
    expect(client.words.map(({ word }) => word)).toEqual(['ready', 'event'])
    expect(client.events[0]).toMatchObject({ kind: 'ticket.opened', ticketId: ticket.id, ticket, actor: { name: 'Operator 1' } })
  })

  it('that comes back hears all it missed, then "ready", then what is new', async () => {
    const after = await logHead()
    for (let n = 0; n < 5; n += 1) await opened()
    await settled()
    const client = await ready({ as: 'operator1', after })
    await opened()
    await until(() => client.events.length === 6, 'six events')
    const seqs = [1, 2, 3, 4, 5].map((n) => after + n)
    expect(client.words).toEqual([...seqs.map((seq) => ({ word: 'event', seq })), { word: 'ready', seq: after + 5 }, { word: 'event', seq: after + 6 }])
  })

  it('that is ahead of the log is told to read the board anew, and then hears what is new', async () => {
    const client = await join({ as: 'operator1', after: (await logHead()) + 1_000 })
    await until(() => client.has('reset'), 'reset')
    await opened()
    await until(() => client.events.length === 1, 'the event')
    expect(client.has('ready')).toBe(false)
  })

  it('that says nonsense for its place is told to read the board anew', async () => {
    await settled()
    for (const after of [-1, 1.5, '652', null, {}, 2 ** 60] as number[]) {
      const client = await join({ as: 'operator1', after })
      await until(() => client.words.length > 0, 'a word')
      expect(client.words, String(after)).toEqual([{ word: 'reset', seq: await logHead() }])
    }
  })
})

describe('who may listen', () => {
  it('is nobody without a session, with a forged one, or with a token that was revoked', async () => {
    const cookie = await sessionCookie('operator1')
    for (const options of [{}, { cookie: `${cookie}x` }, { token: 'nonsense' }]) {
      const client = await join(options)
      await until(() => client.refused() !== undefined, 'a refusal')
      expect(client.refused()).toBe('unauthenticated')
      expect(client.words).toEqual([])
    }
  })

  it.each(['websocket', 'polling'])('is no page of somebody else, whoever is signed in, by %s', async (transport) => {
    const foreign = { as: 'operator1', origin: 'http://evil.example', transports: [transport] }
    for (const options of [foreign, { ...foreign, authorization: 'Basic eA==' }]) {
      const client = await join(options)
      await until(() => client.refused() !== undefined, 'a refusal')
      expect(client.words).toEqual([])
    }
    expect((await ready({ as: 'operator1', origin: server.url, transports: [transport] })).socket.connected).toBe(true)
    expect((await ready({ ...foreign, authorization: `Bearer ${await bearerToken('operator1')}` })).socket.connected).toBe(true)
  })

  it('is a program with a bearer token', async () => {
    expect((await ready({ token: await bearerToken('supervisor') })).socket.connected).toBe(true)
  })

  it('ends with the session: every socket of the user is cut, nobody else’s', async () => {
    const [mine, also, others] = [await ready({ as: 'operator2' }), await ready({ as: 'operator2' }), await ready({ as: 'operator1' })]
    valueOf(await revokeSessions(await actorOf('operator2'), undefined, new Date()))
    await until(() => !mine.socket.connected && !also.socket.connected, 'the sockets are cut')
    expect(others.socket.connected).toBe(true)
    await opened()
    await settled()
    expect(kinds(mine)).not.toContain('ticket.opened')
    expect(kinds(others)).toContain('ticket.opened')
  })
})

describe('an agency', () => {
  it('hears of its own tickets and of no other', async () => {
    const [polisi, damkar, centre] = [await ready({ as: 'polisi' }), await ready({ as: 'damkar' }), await ready({ as: 'supervisor' })]
    const { id } = await opened({ agencies: ['damkar'] })
    valueOf(await addNote(await actorOf('operator1'), id, 'catatan', new Date()))
    valueOf(await step(await actorOf('damkar'), id, 'damkar', 'accept'))
    await settled()
    expect(polisi.events).toEqual([])
    expect(kinds(damkar)).toEqual(['ticket.opened', 'note.added', 'assignment.accepted'])
    expect(kinds(centre)).toEqual(kinds(damkar))
  })

  it('hears that it was withdrawn and nothing after, live and when it comes back', async () => {
    const after = await logHead()
    const polisi = await ready({ as: 'polisi' })
    const { id } = await opened({ agencies: ['damkar', 'polisi'] })
    const operator = await actorOf('operator1')
    valueOf(await step(operator, id, 'polisi', 'withdraw'))
    valueOf(await addNote(operator, id, 'catatan', new Date()))
    valueOf(await cancelTicket(operator, id, 'salah lapor', new Date()))
    await settled()
    expect(kinds(polisi)).toEqual(['ticket.opened', 'assignment.withdrawn'])
    expect(kinds(await ready({ as: 'polisi', after }))).toEqual(['ticket.opened', 'assignment.withdrawn'])
    expect(kinds(await ready({ as: 'damkar', after }))).toEqual(['ticket.opened', 'assignment.withdrawn', 'note.added', 'ticket.cancelled'])
  })

  it('hears a ticket from when it is sent to it', async () => {
    const after = await logHead()
    const { id } = await opened({ agencies: [] })
    valueOf(await dispatchAgency(await actorOf('operator1'), id, 'polisi', new Date()))
    await settled()
    expect(kinds(await ready({ as: 'polisi', after }))).toEqual(['assignment.dispatched'])
  })
})

it('nothing is lost when PostgreSQL cuts the listening connection', async () => {
  const client = await ready({ as: 'operator1' })
  const cut = await database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND (query ILIKE 'LISTEN%' OR query = 'SELECT 1')")
  expect(cut.length).toBeGreaterThan(0)
  const ids: string[] = []
  for (let n = 0; n < 5; n += 1) ids.push((await opened()).id)
  await until(() => client.events.length === 5, 'the events written meanwhile')
  await until(() => server.realtime.relay.listening(), 'the relay listens again')
  ids.push((await opened()).id)
  await until(() => client.events.length === 6, 'the event written after')
  expect(client.events.map(({ ticketId }) => ticketId)).toEqual(ids)
})

it('a log that cannot be read is not called live: no pulse comes, though PostgreSQL answers and notifies', async () => {
  const client = await ready({ as: 'operator1' })
  let pulses = 0
  client.socket.on('pulse', () => (pulses += 1))
  await withClient(database.url, async (holder) => {
    await holder.query('BEGIN')
    await holder.query('LOCK TABLE event IN ACCESS EXCLUSIVE MODE')
    await until(() => !server.realtime.relay.listening(), 'the relay says that it cannot read', 20_000)
    const before = pulses
    // Longer than from one pulse to the next.
    await new Promise((resolve) => setTimeout(resolve, 7_000))
    expect(pulses).toBe(before)
    await holder.query('ROLLBACK')
  })
  const before = pulses
  await until(() => pulses > before, 'a pulse', 20_000)
})

it('stopping a relay that is still connecting leaves no connection behind', async () => {
  const connections = async () => (await database.query("SELECT 1 FROM pg_stat_activity WHERE query ILIKE 'LISTEN%siaga_test%'")).length
  await listen('siaga_test', () => undefined).stop()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await connections()).toBe(0)
})

it('a client too far behind is told to read the board anew', async () => {
  const after = await logHead()
  await transaction(async (tx) => {
    for (let n = 0; n <= resetAfter; n += 1)
      await append(tx, { kind: 'call.logged', at: new Date(), actor: null, view: null, data: {}, audience: [] })
    return { ok: true, value: undefined }
  })
  await settled()
  const client = await join({ as: 'operator1', after })
  await until(() => client.has('reset'), 'reset')
  expect(client.words).toEqual([{ word: 'reset', seq: after + resetAfter + 1 }])
  const near = await ready({ as: 'operator1', after: after + 1 })
  expect(near.events.map(({ seq }) => seq)).toEqual(Array.from({ length: resetAfter }, (_unused, n) => after + 2 + n))
})
