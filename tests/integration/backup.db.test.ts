import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '#cli/launch/project-root.ts'
import { readManifest } from '#cli/backup/backup-file.ts'
import { startPostgres } from '#cli/postgres/start-postgres.ts'
import { addAttachment } from '#server/commands/add-attachment.ts'
import { openTicket } from '#server/commands/open-ticket.ts'
import { prisma } from '#server/db/prisma.ts'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { actorOf } from '../support/actors.ts'
import { type OwnCluster, startOwnCluster } from '../support/own-cluster.ts'
import { somePhoto } from '../support/photos.ts'
import { report, valueOf } from '../support/tickets.ts'

const folder = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test', `backup-${randomUUID()}`)
const file = path.join(folder, 'kept', 'siaga.tar')
const restored = path.join(folder, 'restored')
let cluster: OwnCluster
const acknowledged: string[] = []

beforeAll(async () => {
  cluster = await startOwnCluster(path.join(folder, 'original'))
  process.env.DATABASE_URL = cluster.postgres.url('siaga')
  process.env.SIAGA_DATA_DIR = cluster.dataDir
}, 120_000)
afterAll(async () => {
  await prisma().$disconnect()
  await cluster.postgres.destroy()
  fs.rmSync(folder, { recursive: true, force: true })
})

/** A photo for each ticket, in the attachments folder of the original. */
async function addPhotos(tickets: readonly string[]): Promise<string[]> {
  const actor = await actorOf('operator1')
  const ids: string[] = []
  for (const ticketId of tickets) {
    const added = await addAttachment(actor, { ticketId, source: 'field', file: Readable.from([Buffer.from(await somePhoto())]), key: null }, () => new Date())
    ids.push(valueOf(added).attachment.id)
  }
  return ids
}

type Ended = { readonly code: number | null; readonly output: string }

/** Runs one of the product's commands on a data folder. */
function run(command: 'backup' | 'restore', dataDir: string, ...args: string[]): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, SIAGA_DATA_DIR: dataDir }
  delete env.DATABASE_URL
  const child = spawn(process.execPath, [`src/cli/${command}.ts`, ...args], { cwd: PROJECT_ROOT, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })))
}

/** Opens tickets by four writers until told to stop; only what was acknowledged is counted. */
async function load(until: Promise<unknown>) {
  const actor = await actorOf('operator1')
  const state = { over: false }
  void until.finally(() => (state.over = true))
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      while (!state.over) {
        acknowledged.push(valueOf(await openTicket(actor, report({ description: randomUUID() }), randomUUID(), new Date())).ticket.id)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    }),
  )
}

const ticketsIn = (url: string) => withClient(url, async (client) => (await client.query<{ id: string }>('SELECT id::text FROM ticket')).rows.map(({ id }) => id))

describe('a backup of the embedded database', () => {
  it('is made while tickets are written, and holds those acknowledged before it began', async () => {
    await load(new Promise((resolve) => setTimeout(resolve, 500)))
    const before = [...acknowledged]
    const photos = await addPhotos(before.slice(0, 2))
    const backup = run('backup', cluster.dataDir, file)
    await load(backup)
    const made = await backup
    expect(made.output).toContain('data pribadi')
    expect(made.code).toBe(0)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(path.dirname(file))).toEqual(['siaga.tar'])

    const manifest = await readManifest(file)
    expect(manifest.head.seq).toBeGreaterThanOrEqual(before.length)
    const { code, output } = await run('restore', restored, file)
    expect(output).toContain('Semua cocok.')
    expect(code).toBe(0)

    const postgres = await startPostgres({ dataDir: restored })
    const url = postgres.url('siaga')
    const [{ head } = { head: 0 }] = await withClient(url, async (client) => (await client.query<{ head: number }>('SELECT max(seq)::int AS head FROM event')).rows)
    expect(head).toBeGreaterThanOrEqual(manifest.head.seq)
    const inside = await ticketsIn(url)
    expect(before.filter((id) => !inside.includes(id))).toEqual([])
    expect(inside.filter((id) => !acknowledged.includes(id))).toEqual([])
    const kept = path.join(restored, 'attachments', 'kept')
    for (const id of photos) expect(fs.readFileSync(path.join(kept, id.slice(-2), `${id}.jpg`))).toEqual(fs.readFileSync(path.join(cluster.dataDir, 'attachments', 'kept', id.slice(-2), `${id}.jpg`)))
    await postgres.stop()
  }, 180_000)

  it('leaves the original running and without a trace of the copying', async () => {
    const traces = await withClient(cluster.postgres.url('siaga'), async (client) => (await client.query<{ slot_name: string }>('SELECT slot_name FROM pg_replication_slots')).rows)
    expect(traces).toEqual([])
    expect((await ticketsIn(cluster.postgres.url('siaga'))).length).toBe(acknowledged.length)
  })

  it('is not written over', async () => {
    const { code, output } = await run('backup', cluster.dataDir, file)
    expect(code).toBe(1)
    expect(output).toContain('sudah ada')
  })

  it('goes into an empty place only, and names what is in the way', async () => {
    const { code, output } = await run('restore', restored, file)
    expect(code).toBe(1)
    expect(output).toContain('database.json, pg')
  })

  it('that was damaged is refused, and leaves nothing behind', async () => {
    const damaged = path.join(folder, 'damaged.tar')
    fs.copyFileSync(file, damaged)
    const handle = fs.openSync(damaged, 'r+')
    fs.writeSync(handle, Buffer.from([0x5a]), 0, 1, Math.floor(fs.statSync(damaged).size / 2))
    fs.closeSync(handle)
    const nowhere = path.join(folder, 'nowhere')
    const { code, output } = await run('restore', nowhere, damaged)
    expect(code).toBe(1)
    expect(output).toContain('sha256')
    expect(fs.existsSync(nowhere)).toBe(false)
  })

  it('of something else is refused', async () => {
    const other = path.join(folder, 'other.tar')
    fs.writeFileSync(other, 'nothing of ours'.repeat(5_000))
    expect(await run('restore', path.join(folder, 'nowhere'), other)).toMatchObject({ code: 1 })
  })
})
