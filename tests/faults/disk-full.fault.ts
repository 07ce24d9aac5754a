import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { runningPostmaster } from '#cli/postgres/postmaster.ts'
import { until } from '../support/console-client.ts'
import { isEvery, lasting } from './support/forms.ts'
import { readiness } from './support/tested-server.ts'
import { openWard, type Ward } from './support/ward.ts'

const mount = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test', 'small-disk')
let ward: Ward | undefined
afterEach(async () => {
  await ward?.close()
  spawnSync('umount', [mount])
})

function mountSmallDisk(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can mount a small disk'
  fs.mkdirSync(mount, { recursive: true })
  spawnSync('umount', [mount])
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m,mode=755', 'tmpfs', mount], { encoding: 'utf8' })
  return status === 0 ? undefined : stderr.trim()
}

/** Takes all the room that is left, to the last block. */
function fill(file: string) {
  const handle = fs.openSync(file, 'a')
  try {
    for (let size = 1024 * 1024; size >= 4096; ) {
      try {
        fs.writeSync(handle, Buffer.alloc(size))
      } catch {
        size /= 4
      }
    }
  } finally {
    fs.closeSync(handle)
  }
}

it.runIf(isEvery)('d. the data folder is full: refusals, no lost ticket, and all goes on when there is room again', async ({ skip }) => {
  const why = mountSmallDisk()
  if (why !== undefined) {
    console.log(`d: skipped, ${why}`)
    skip(why)
  }
  ward = await openWard({ folder: path.join(mount, 'data') })
  const { database, written, servers } = ward
  const port = servers[0]?.port ?? 0
  await ward.work(lasting(3_000, 1_000))
  const ballast = path.join(mount, 'ballast')
  fill(ballast)
  await until(() => (written.answers.get(503) ?? 0) > 16, 'refusals for want of room', 120_000)
  await ward.work(lasting(10_000, 3_000))
  expect(await readiness(port, '/healthz')).toBe(200)
  expect(servers[0]?.isAlive()).toBe(true)
  fs.rmSync(ballast)
  // With no room for its own log PostgreSQL may have ended; whoever looks after it starts it again.
  await ward.work(2_000)
  const ended = runningPostmaster(path.join(database.dataDir, 'pg')) === undefined
  if (ended) {
    await database.halt()
    await database.start()
  }
  await ward.recovered(60_000)
  expect([...written.answers.keys()].filter((status) => ![200, 201, 409, 503].includes(status)), 'answers').toEqual([])
  console.log(`d (PostgreSQL ${ended ? 'had ended' : 'went on'}): ${await ward.settle()}`)
})
