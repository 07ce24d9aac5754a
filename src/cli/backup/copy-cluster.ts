import fs from 'node:fs/promises'
import path from 'node:path'
import { createGzip } from 'node:zlib'
import { Readable } from 'node:stream'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { writeBackupFile } from './backup-file.ts'
import { clusterFiles, controlFile, sizeOf } from './cluster-files.ts'
import { type Client, describeDatabase } from './describe-database.ts'
import type { Manifest } from './manifest.ts'
import { tarEnd, tarHeader, tarPadding } from './tar.ts'
import { unlessGone } from './unless-gone.ts'

type Options = {
  readonly clusterDir: string
  /** The running server of this cluster, as its superuser. */
  readonly databaseUrl: string
  readonly file: string
  readonly onProgress?: (bytes: number, ofBytes: number) => void
}

const readAtOnce = 1024 * 1024

/**
 * Copies a running cluster while people work: PostgreSQL is told when the copy begins and ends, and the write-ahead log
 * of that time goes with it, so that whoever starts the copy gets the state at its end.
 */
export const copyCluster = ({ clusterDir, databaseUrl, file, onProgress = () => undefined }: Options): Promise<Manifest> =>
  withClient(databaseUrl, async (client) => {
    let described: Omit<Manifest, 'content'> | undefined
    const archive = tarOf(client, clusterDir, onProgress, async () => {
      described = await describeDatabase(client, 'cluster', new Date())
    })
    const bytes = Readable.from(archive, { objectMode: false }).compose(createGzip({ level: 4 })) as AsyncIterable<Buffer>
    return writeBackupFile(file, { name: 'cluster.tar.gz', bytes }, () => {
      if (described === undefined) throw new Error('the copy was not finished')
      return described
    })
  })

async function* tarOf(client: Client, dir: string, onProgress: (bytes: number, ofBytes: number) => void, beforeEnd: () => Promise<void>) {
  const began = new Date()
  let total = 0
  for await (const { size } of clusterFiles(dir)) total += size
  let done = 0
  async function* add(name: string, size: number) {
    yield tarHeader({ name, size, kind: 'file' }, began)
    for await (const piece of exactly(path.join(dir, name), size)) {
      onProgress((done += piece.length), Math.max(done, total))
      yield piece
    }
    yield tarPadding(size)
  }

  // Holds the write-ahead log back from being recycled; it goes when this connection does.
  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [`siaga_backup_${String(process.pid)}`])
  const { rows: started } = await client.query<{ lsn: string }>("SELECT pg_backup_start('siaga-112', fast => true)::text AS lsn")
  for await (const { name, kind, size } of clusterFiles(dir)) {
    if (kind === 'folder') yield tarHeader({ name: `${name}/`, size: 0, kind }, began)
    else yield* add(name, size)
  }
  yield* entry(controlFile, await steady(path.join(dir, controlFile)), began)
  await beforeEnd()
  const { rows: stopped } = await client.query<{ first: string; last: string; label: string; spaces: string }>(
    `SELECT pg_walfile_name($1::pg_lsn) AS first, pg_walfile_name(lsn) AS last, labelfile AS label, spcmapfile AS spaces
     FROM pg_backup_stop(wait_for_archive => false)`,
    [started[0]?.lsn],
  )
  const [stop] = stopped
  if (stop === undefined || stop.spaces.trim() !== '') throw new Error('a cluster with tablespaces elsewhere cannot be copied this way')
  yield* entry('backup_label', Buffer.from(stop.label), began)
  for (const name of (await fs.readdir(path.join(dir, 'pg_wal'))).sort()) {
    const wanted = /^[0-9A-F]{24}$/.test(name) && name >= stop.first && name <= stop.last
    if (wanted) yield* add(`pg_wal/${name}`, (await sizeOf(path.join(dir, 'pg_wal', name))) ?? 0)
  }
  yield tarEnd
}

function* entry(name: string, bytes: Buffer, at: Date) {
  yield tarHeader({ name, size: bytes.length, kind: 'file' }, at)
  yield bytes
  yield tarPadding(bytes.length)
}

/**
 * So many bytes of a file that others write at the same time: what it grew by is left out, what it lost reads as zeros.
 * The write-ahead log sets both right.
 */
async function* exactly(file: string, size: number): AsyncGenerator<Buffer> {
  const handle = await unlessGone(fs.open(file))
  try {
    for (let left = size; left > 0; ) {
      const buffer = Buffer.alloc(Math.min(left, readAtOnce))
      const got = (await handle?.read(buffer, 0, buffer.length))?.bytesRead ?? 0
      const piece = got === 0 ? buffer : buffer.subarray(0, got)
      left -= piece.length
      yield piece
    }
  } finally {
    await handle?.close()
  }
}

/** A small file that was not being written while it was read. */
async function steady(file: string): Promise<Buffer> {
  for (let before = await fs.readFile(file); ; ) {
    const again = await fs.readFile(file)
    if (again.equals(before)) return again
    before = again
  }
}
