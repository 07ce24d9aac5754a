import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTicket } from '#server/commands/open-ticket.ts'
import { logHead } from '#server/log/read.ts'
import { actorOf, sessionCookie } from '../support/actors.ts'
import { connect, startLiveServer, until, type Heard, type LiveServer } from '../support/console-client.ts'
import { useServer } from '../support/server.ts'
import { report, step, valueOf } from '../support/tickets.ts'

useServer()
const servers: LiveServer[] = []
beforeAll(async () => {
  servers.push(await startLiveServer(), await startLiveServer())
})
afterAll(() => Promise.all(servers.map((server) => server.stop())))

const writers = 16
const oneTo = (n: number) => Array.from({ length: n }, (_unused, index) => index + 1)

/** Opens tickets, by as many at once as there are writers; of every other one an agency takes a step. */
async function write(tickets: number): Promise<void> {
  const [operator, damkar] = [await actorOf('operator1'), await actorOf('damkar')]
  let left = tickets
  await Promise.all(
    oneTo(writers).map(async () => {
      while (left > 0) {
        left -= 1
        const mine = left
        const { ticket } = valueOf(await openTicket(operator, report({ agencies: ['damkar'] }), null, new Date()))
        if (mine % 2 === 0) valueOf(await step(damkar, ticket.id, 'damkar', 'accept'))
      }
    }),
  )
}

type Flicker = { as: string; start: number; done: () => number | undefined; urlOf: (n: number) => string; signal: AbortSignal }

/**
 * A console that drops its connection every 100 ms and resumes from the last event it holds, until it holds the last of
 * all. Every other connection is dropped 100 ms after it was begun, made or not.
 */
async function flickering({ as, start, done, urlOf, signal }: Flicker) {
  const held: number[] = []
  let [connections, resets] = [0, 0]
  const last = () => held.at(-1) ?? start
  const finished = () => done() !== undefined && last() >= (done() ?? 0)
  while (!finished() && !signal.aborted) {
    const client: Heard = await connect(urlOf(connections), { as, after: last() })
    connections += 1
    let taken = 0
    const take = () => {
      held.push(...client.events.slice(taken).map(({ seq }) => seq))
      taken = client.events.length
    }
    if (connections % 2 === 0) await until(() => client.socket.connected, 'a connection')
    await wait(100)
    client.socket.disconnect()
    take()
    if (client.has('reset')) resets += 1
  }
  return { held, connections, resets }
}

it('a client that drops its connection every 100 ms ends with every event exactly once, in order', async ({ signal }) => {
  const start = await logHead()
  const log: { end?: number } = {}
  const [one] = servers
  const clients = ['operator1', 'supervisor', 'damkar'].map((as) => flickering({ as, start, done: () => log.end, urlOf: () => one?.url ?? '', signal }))
  await write(200)
  log.end = await logHead()
  expect(log.end).toBe(start + 300)
  for (const { held, connections, resets } of await Promise.all(clients)) {
    expect(held).toEqual(oneTo(300).map((n) => start + n))
    expect(connections).toBeGreaterThan(3)
    expect(resets).toBe(0)
  }
}, 120_000)

it('and so does one that comes back to another server each time, though that one is behind', async ({ signal }) => {
  const start = await logHead()
  const log: { end?: number } = {}
  const clients = oneTo(3).map((k) => flickering({ as: 'operator1', start, done: () => log.end, urlOf: (n) => servers[(n + k) % 2]?.url ?? '', signal }))
  await write(200)
  log.end = await logHead()
  for (const { held, resets } of await Promise.all(clients)) {
    expect(resets).toBe(0)
    expect(held).toEqual(oneTo(300).map((n) => start + n))
  }
}, 120_000)

it('two servers on one database each hand on everything once', async () => {
  const start = await logHead()
  const clients = await Promise.all(servers.map(({ url }) => connect(url, { as: 'operator1', after: start })))
  await write(40)
  const wanted = oneTo((await logHead()) - start).map((n) => start + n)
  for (const client of clients) {
    await until(() => client.events.length >= wanted.length, 'all events')
    await wait(50)
    expect(client.events.map(({ seq }) => seq)).toEqual(wanted)
    client.socket.disconnect()
  }
})

it('a server whose relay lags takes a client that is ahead of it without a reset', async () => {
  const [one] = servers
  const relay = one?.realtime.relay
  const start = await logHead()
  await until(() => relay?.head() === start, 'the relay is at the head')
  // Written and read elsewhere before this server has heard of it: the client comes at once.
  const actor = await actorOf('operator1')
  const cookie = await sessionCookie('operator1')
  const heard: Heard[] = []
  for (let n = 0; n < 10; n += 1) {
    valueOf(await openTicket(actor, report({ agencies: [] }), null, new Date()))
    heard.push(await connect(one?.url ?? '', { cookie, after: await logHead() }))
  }
  await until(() => heard.every((client) => client.has('ready') || client.has('reset')), 'an answer')
  expect(heard.map((client) => client.has('reset'))).toEqual(Array(10).fill(false))
  for (const { socket } of heard) socket.disconnect()
})
