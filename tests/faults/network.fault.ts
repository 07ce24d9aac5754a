import { afterEach, describe, expect, it } from 'vitest'
import { until } from '../support/console-client.ts'
import { startTcpProxy, type TcpProxy, type Weather } from '../support/tcp-proxy.ts'
import { isEvery, lasting } from './support/forms.ts'
import { readiness } from './support/tested-server.ts'
import { openWard, type Ward } from './support/ward.ts'

let ward: Ward
let line: TcpProxy
afterEach(async () => {
  line.set('pass')
  await ward.close()
  await line.stop()
})

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Infinity

/** How late the consoles were told since then, in milliseconds. */
const delay = (since: number) => median(ward.consoles.flatMap((console) => console.lagsSince(since)))

const allWeathers: readonly Weather[] = ['reset', 'stall', 'drop', 'deaf']

describe('f. the network between the server and its database', () => {
  it.each(isEvery ? allWeathers : (['deaf'] as const))('%s: every request gets an answer in time, and all goes on', async (weather) => {
    ward = await openWard({
      databaseUrlFor: async ({ url, port }) => {
        line = await startTcpProxy(port)
        return Object.assign(new URL(url), { port: String(line.port) }).href
      },
    })
    const calm = Date.now()
    await ward.work(lasting(5_000, 3_000))
    const usual = delay(calm)
    const port = ward.servers[0]?.port ?? 0
    const began = Date.now()
    line.set(weather)
    await until(async () => (await readiness(port)) === 503, '/readyz says no', 30_000)
    await ward.work(lasting(30_000, 13_000) - (Date.now() - began))
    expect(ward.written.answers.get(0) ?? 0, 'requests without an answer').toBe(0)
    expect(await readiness(port)).toBe(503)
    expect(await readiness(port, '/healthz')).toBe(200)
    line.set('pass')
    await until(async () => (await readiness(port)) === 200, '/readyz says yes', 60_000)
    await ward.recovered(30_000)
    const back = Date.now()
    await ward.work(5_000)
    // Told at once again, as fast as before, and not when the relay next looks by itself: that would add a second.
    expect(delay(back), 'median delay in ms').toBeLessThan(Math.max(700, usual + 600))
    expect([...ward.written.answers.keys()].filter((status) => ![200, 201, 409, 503].includes(status)), 'answers').toEqual([])
    console.log(`f, server and database, ${weather}: ${await ward.settle()}`)
  })
})

describe.runIf(isEvery)('f. the network between browser and server', () => {
  it.each(allWeathers)('%s: every console says that it is not live, and has all it missed when it is back', async (weather) => {
    ward = await openWard({
      urlsFor: async ([server]) => {
        line = await startTcpProxy(server?.port ?? 0)
        return [`http://127.0.0.1:${String(line.port)}`]
      },
    })
    await ward.work(lasting(5_000, 1_000))
    const began = Date.now()
    line.set(weather)
    await until(() => ward.consoles.every((console) => console.state().status === 'stale'), 'every console says so', 20_000)
    for (const console of ward.consoles) expect(console.state().staleSince ?? 0, 'since when').toBeLessThan(began + 6_000)
    await ward.work(lasting(25_000, 15_000) - (Date.now() - began))
    line.set('pass')
    await ward.recovered(40_000)
    console.log(`f, browser and server, ${weather}: ${await ward.settle()}`)
  })
})
