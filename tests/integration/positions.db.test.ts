import { afterAll, beforeAll, expect, it } from 'vitest'
import type { UnitPosition } from '#contracts/socket.ts'
import { issueTrackToken } from '#server/commands/issue-track-token.ts'
import { prisma } from '#server/db/prisma.ts'
import { call } from '../support/api.ts'
import { connect, startLiveServer, until, type LiveServer } from '../support/console-client.ts'
import { useServer } from '../support/server.ts'
import { valueOf } from '../support/tickets.ts'

const database = useServer()
let server: LiveServer
beforeAll(async () => {
  server = await startLiveServer()
})
afterAll(() => server.stop())

type Message = { readonly at: number; readonly positions: readonly UnitPosition[] }

/** A console that has caught up, with the messages of positions that it hears. */
async function listener(as: string, { at = server, positions }: { at?: LiveServer; positions?: false } = {}) {
  const client = await connect(at.url, { as, positions })
  const messages: Message[] = []
  client.socket.on('positions', (positions) => messages.push({ at: performance.now(), positions }))
  await until(() => client.has('ready'), 'ready')
  return { messages, socket: client.socket, stop: () => client.socket.disconnect() }
}

async function tracker(callsign: string) {
  const { unitId, token } = valueOf(await issueTrackToken(callsign, new Date()))
  const post = async (lat: number, timestamp: number) => {
    const query = `?id=${callsign}&token=${token}&lat=${String(lat)}&lon=100.36&bearing=90&timestamp=${String(timestamp)}`
    const { status } = await call('POST /track', { query })
    if (status !== 200) throw new Error(`/track answered ${String(status)}`)
  }
  return { unitId, post }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('tells of fifty quick positions at once and then once a second, the newest last, and only whom it concerns', async () => {
  const [supervisor, damkar, polisi] = [await listener('supervisor'), await listener('damkar'), await listener('polisi')]
  const { unitId, post } = await tracker('DMK-01')
  await wait(1_100)
  const start = Date.now() - 1_000
  const began = performance.now()
  await Promise.all(Array.from({ length: 50 }, (_, index) => post(-(900 + index) / 1_000, start + index)))
  await until(() => supervisor.messages.at(-1)?.positions[0]?.lat === -0.949, 'the newest position')
  await wait(1_200)

  for (const { messages } of [supervisor, damkar]) {
    // One at once, then one a second: how long each was on its way does not matter to the whole count.
    for (const [index, { at }] of messages.entries()) expect(index).toBeLessThanOrEqual((at - began) / 1_000)
    const newest = { unitId, lat: -0.949, lng: 100.36, at: new Date(start + 49).toISOString(), heading: 90, speed: null }
    expect(messages.at(-1)?.positions).toEqual([newest])
    expect(messages.length).toBeLessThan(10)
  }
  expect(polisi.messages).toEqual([])
  for (const { stop } of [supervisor, damkar, polisi]) stop()
})

it('tells of several units in one message, an agency of its own alone, and not of one that came late', async () => {
  const [supervisor, damkar, polisi] = [await listener('supervisor'), await listener('damkar'), await listener('polisi')]
  const [engine, patrol] = [await tracker('DMK-02'), await tracker('POL-01')]
  await wait(1_100)
  const now = Date.now()
  await Promise.all([engine.post(-0.91, now), patrol.post(-0.92, now)])
  const heard = ({ messages }: { messages: Message[] }) => new Set(messages.flatMap(({ positions }) => positions.map((p) => p.unitId)))
  await until(() => heard(supervisor).size === 2, 'both units')
  await until(() => heard(damkar).size === 1 && heard(polisi).size === 1, 'the own unit')
  expect([...heard(damkar)]).toEqual([engine.unitId])
  expect([...heard(polisi)]).toEqual([patrol.unitId])
  const before = supervisor.messages.length
  await engine.post(-0.5, now - 60_000)
  await wait(1_300)
  expect(supervisor.messages.length).toBe(before)
  for (const { stop } of [supervisor, damkar, polisi]) stop()
})

it('tells after a lost listening connection what it missed', async () => {
  const supervisor = await listener('supervisor')
  const { unitId, post } = await tracker('DMK-03')
  await database.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%siaga_positions%'",
  )
  await post(-0.93, Date.now())
  await until(() => supervisor.messages.some(({ positions }) => positions.some((p) => p.unitId === unitId && p.lat === -0.93)), 'what it missed')
  supervisor.stop()
  expect(await prisma().event.count({ where: { kind: 'unit.changed' } })).toBe(0)
})

const latOf = ({ messages }: { messages: readonly Message[] }, unitId: string) =>
  messages.flatMap(({ positions }) => positions).filter((position) => position.unitId === unitId).map(({ lat }) => lat)

it('tells a console that asks later where its units are first, and then what changes, until it has had enough', async () => {
  const [engine, patrol] = [await tracker('DMK-04'), await tracker('POL-02')]
  await engine.post(-0.911, Date.now() - 5_000)
  await patrol.post(-0.912, Date.now())
  const [quiet, heard] = [await listener('damkar', { positions: false }), await listener('damkar')]
  quiet.socket.emit('follow', true)
  await until(() => latOf(quiet, engine.unitId).length === 1, 'where its unit is')
  expect(quiet.messages[0]?.positions.length).toBeGreaterThan(0)
  expect(latOf(quiet, patrol.unitId)).toEqual([])
  await engine.post(-0.913, Date.now())
  await until(() => latOf(quiet, engine.unitId).at(-1) === -0.913, 'the change')
  quiet.socket.emit('follow', false)
  await until(() => serverSide(quiet).rooms.size === 2, 'the end')
  await engine.post(-0.914, Date.now())
  await until(() => latOf(heard, engine.unitId).at(-1) === -0.914, 'the next change at the other console')
  expect(latOf(quiet, engine.unitId)).not.toContain(-0.914)
  for (const { stop } of [quiet, heard]) stop()
})

it('tells the consoles of another server of the database as well', async () => {
  const second = await startLiveServer()
  const [here, there] = [await listener('supervisor'), await listener('supervisor', { at: second })]
  const { unitId, post } = await tracker('DMK-05')
  await post(-0.921, Date.now())
  await until(() => [here, there].every((console) => latOf(console, unitId).at(-1) === -0.921), 'the position at both')
  for (const { stop } of [here, there]) stop()
  await second.stop()
})

const serverSide = ({ socket }: { socket: { id?: string | undefined } }) => {
  const found = server.realtime.io.sockets.sockets.get(socket.id ?? '')
  if (!found) throw new Error('the console is not connected')
  return found
}

it('leaves a slow console the newest alone', async () => {
  const [slow, quick] = [await listener('supervisor'), await listener('supervisor')]
  const [engine, patrol] = [await tracker('DMK-06'), await tracker('POL-03')]
  // What a full line looks like from here: what was sent last is still being written.
  const { transport } = serverSide(slow).conn
  Object.defineProperty(transport, 'writable', { configurable: true, get: () => false, set: () => undefined })
  await patrol.post(-0.94, Date.now())
  for (const lat of [-0.931, -0.932, -0.933]) {
    await engine.post(lat, Date.now())
    await until(() => latOf(quick, engine.unitId).at(-1) === lat, 'the position at the quick console')
  }
  expect(slow.messages).toEqual([])
  Object.defineProperty(transport, 'writable', { configurable: true, writable: true, enumerable: true, value: true })
  await until(() => slow.messages.length > 0, 'the position at the slow console')
  expect(latOf(slow, engine.unitId)).toEqual([-0.933])
  expect(latOf(slow, patrol.unitId)).toEqual([-0.94])
  for (const { stop } of [slow, quick]) stop()
})
