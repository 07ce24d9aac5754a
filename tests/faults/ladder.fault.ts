import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { until } from '../support/console-client.ts'
import { lateness, setLadder, stepsTaken, takenTwice, type Taken } from '../support/ladder.ts'
import { pasarRaya } from '../support/tickets.ts'
import { cookieOf } from './support/session.ts'
import { startTestedDatabase, type TestedDatabase } from './support/tested-database.ts'
import { startTestedServer, type TestedServer } from './support/tested-server.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })
const agencies = ['damkar', 'dinkes', 'bpbd']
const logs = path.join(path.resolve(process.env.SIAGA_TEST_DIR ?? '.test'), 'faults')
let database: TestedDatabase, cookie: string
let servers: TestedServer[]

async function query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client(database.url)
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  database = await startTestedDatabase()
  fs.mkdirSync(logs, { recursive: true })
  servers = [await startTestedServer(database.url, path.join(logs, 'ladder-0.log')), await startTestedServer(database.url, path.join(logs, 'ladder-1.log'))]
  cookie = await cookieOf(database.url, 'operator1')
})
afterAll(async () => {
  for (const server of servers) await server.stop()
  await database.destroy()
})
let before = 0
beforeEach(async () => {
  for (const server of servers) if (!server.isAlive()) await server.start()
  before = (await stepsTaken({ query })).length
})

async function open({ port }: TestedServer): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/api/v1/tickets`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ type: 'kebakaran', location: pasarRaya, agencies }),
  })
  expect(response.status).toBe(201)
}

/** Opens tickets, so many in the time, at the first server. */
async function openMany(count: number, overMs: number) {
  for (let n = 0; n < count; n += 1) {
    await open(servers[0]!)
    await wait(overMs / count)
  }
}

/** Waits until every deadline so far is taken; none may be lost, none taken twice. */
async function settled(count: number): Promise<Taken[]> {
  await until(async () => (await stepsTaken({ query })).length - before >= count, 'every step is taken', 30_000)
  await wait(1_500)
  const taken = (await stepsTaken({ query })).slice(before)
  expect(taken).toHaveLength(count)
  expect(takenTwice(taken)).toEqual([])
  return taken
}

it('g. the ladder, the only server killed before the deadlines and started after them: each is taken once, at once', async () => {
  await setLadder({ query }, { accept: [6, 3_600] })
  await servers[1]!.kill()
  await openMany(20, 500)
  await servers[0]!.kill()
  await wait(6_000)
  expect((await stepsTaken({ query })).length).toBe(before)
  const began = Date.now()
  await servers[0]!.start()
  const taken = await settled(60)
  const after = Math.max(...taken.map(({ at }) => at.getTime())) - began
  console.log(`g, killed: 60 steps taken ${String(after)} ms after the start of the process`)
})

it('g. the ladder with two servers, one killed while steps fall due: none lost, none twice, none late', async () => {
  await setLadder({ query }, { accept: [2, 3_600] })
  await openMany(50, 3_000)
  const opening = openMany(30, 2_000)
  await wait(500)
  await servers[1]!.kill()
  await opening
  console.log(`g, one of two killed: ${lateness(await settled(240)).words}`)
  expect(lateness((await stepsTaken({ query })).slice(before)).worst).toBeLessThan(2_000)
})

it('g. the ladder with two servers, one frozen for 5 s while steps fall due: the other takes them, the woken one none again', async () => {
  await setLadder({ query }, { accept: [2, 3_600] })
  await openMany(40, 2_500)
  const opening = openMany(30, 2_500)
  await wait(300)
  servers[1]!.signal('SIGSTOP')
  await opening
  await wait(2_500)
  servers[1]!.signal('SIGCONT')
  console.log(`g, one of two frozen: ${lateness(await settled(210)).words}`)
})

it('g. the ladder, PostgreSQL killed before the deadlines and started after them: each is taken once', async () => {
  await setLadder({ query }, { accept: [2, 3_600] })
  await openMany(20, 500)
  await database.kill()
  await wait(2_500)
  await database.start()
  const taken = await settled(60)
  console.log(`g, PostgreSQL away: ${lateness(taken).words}`)
})
