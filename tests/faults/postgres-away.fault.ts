import { afterEach, expect, it } from 'vitest'
import { until } from '../support/console-client.ts'
import { lasting } from './support/forms.ts'
import { readiness } from './support/tested-server.ts'
import { openWard, type Ward } from './support/ward.ts'

let ward: Ward
afterEach(() => ward.close())
const port = () => ward.servers[0]?.port ?? 0

/** A database that is away is told as just that, and not as a fault of the server. */
const expectHonestAnswers = () => {
  expect([...ward.written.answers.keys()].filter((status) => ![200, 201, 409, 503].includes(status)), 'answers').toEqual([])
}

it('b. PostgreSQL is killed with all its processes and started again', async () => {
  ward = await openWard()
  for (let time = 0; time < lasting(3, 1); time += 1) {
    await ward.work(lasting(5_000, 1_500))
    await ward.database.kill()
    await until(async () => (await readiness(port())) === 503, '/readyz says no', 30_000)
    expect(await readiness(port(), '/healthz')).toBe(200)
    await ward.database.start()
    await until(async () => (await readiness(port())) === 200, '/readyz says yes', 60_000)
    await ward.recovered(30_000)
  }
  expect(ward.servers[0]?.isAlive()).toBe(true)
  expectHonestAnswers()
  console.log(`b: ${await ward.settle()}`)
})

it('c. PostgreSQL is stopped for a while: refusals are quick and honest, consoles say that they are not live', async () => {
  ward = await openWard()
  await ward.work(lasting(5_000, 1_000))
  await ward.database.halt()
  const began = Date.now()
  await until(async () => (await readiness(port())) === 503, '/readyz says no', 30_000)
  await until(() => (ward.written.answers.get(503) ?? 0) > 0, 'refusals', 30_000)
  await ward.work(lasting(30_000, 5_000) - (Date.now() - began))
  if (lasting(1, 0) === 1) expect(ward.consoles.filter((console) => console.state().status !== 'stale')).toEqual([])
  await ward.database.start()
  await ward.recovered(30_000)
  expect(ward.servers[0]?.isAlive()).toBe(true)
  expectHonestAnswers()
  console.log(`c: ${await ward.settle()}`)
})
