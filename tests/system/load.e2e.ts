import path from 'node:path'
import { expect, test } from '@playwright/test'
import { measureCell } from '../load/bench/cell.ts'
import { startRig, type Rig } from '../load/bench/rig.ts'
import { runStorm } from '../load/storm/run-storm.ts'
import { logHeadOf } from '../load/support/log-head.ts'

// The short form of `npm run bench` and `npm run bench:storm`. Beside the floor of the same minute, and with wide margins:
// a busy machine slows both, and only a product that became several times slower fails.
const consoles = 20
const writers = 4
const slowest = 15
const leastRate = 0.04
const stormMs = 30_000

let rig: Rig

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.beforeAll(async () => {
  rig = await startRig(path.resolve(process.env.SIAGA_TEST_DIR ?? '.test', 'load'))
})
test.afterAll(() => rig.stop())

test('what is reported is on every console, once and in order, not many times slower than the least it could take', async () => {
  await rig.consoles.call('connect', { url: rig.product.url, cookie: rig.cookies[0] ?? '' }, consoles)
  await rig.consoles.call('listen', rig.floor.url, consoles)
  await measureCell(rig, consoles, { writers, ms: 500 }, 1)
  const { product, floor, ratio } = await measureCell(rig, consoles, { writers, ms: 1_500 }, 3)
  expect([product.failed, product.lost, floor.failed, floor.lost]).toEqual([0, 0, 0, 0])
  expect(product.arrival.count).toBeGreaterThan(writers)
  expect(ratio.p50).toBeLessThan(slowest)
  expect(ratio.rate).toBeGreaterThan(leastRate)

  const head = await logHeadOf(rig.product.url, rig.cookies[0] ?? '')
  expect(await rig.consoles.call('complete', head, 10_000)).toMatchObject({ live: consoles, least: head, most: head, gaps: 0, repeats: 0, resets: 0 })
})

test('after a restart under load every console is live again and holds every event once', async () => {
  const storm = await runStorm(rig.product, rig.cookies[0] ?? '', 100, 2)
  expect(storm).toMatchObject({ live: 100, complete: true, gaps: 0, repeats: 0, resets: 0 })
  expect(storm.tickets).toBeGreaterThan(20)
  expect(storm.wholeMs).toBeLessThan(stormMs)
})
