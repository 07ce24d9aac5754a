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
async function listener(as: string) {
  const client = await connect(server.url, { as })
  const messages: Message[] = []
  client.socket.on('positions', (positions) => messages.push({ at: performance.now(), positions }))
  await until(() => client.has('ready'), 'ready')
  return { messages, stop: () => client.socket.disconnect() }
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
    const newest = { unitId, lat: -0.949, lng: 100.36, at: new Date(start + 49).toISOString(), heading: 90 }
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
