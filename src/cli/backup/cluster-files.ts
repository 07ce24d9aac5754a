import fs from 'node:fs/promises'
import path from 'node:path'
import { unlessGone } from './unless-gone.ts'

export type ClusterFile = { readonly name: string; readonly kind: 'file' | 'folder'; readonly size: number }

// What a server makes anew when it starts, and what belongs to the running one alone. Their folders must exist.
const emptied = ['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'log']
const leftOut = /^(postmaster\.(pid|opts)|startup\.log|backup_label(\.old)?|tablespace_map(\.old)?)$|(^|\/)(pgsql_tmp.*|pg_internal\.init(\.\d+)?)$/

/** The control file is copied last: it must not be older than the pages. */
export const controlFile = 'global/pg_control'

/**
 * The files of a cluster that a physical copy needs, the write-ahead log apart. A file that vanishes while this looks
 * is none: the write-ahead log has what became of it.
 */
export async function* clusterFiles(dir: string, below = ''): AsyncGenerator<ClusterFile> {
  for (const entry of await fs.readdir(path.join(dir, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`
    if (leftOut.test(name) || name === controlFile) continue
    if (entry.isSymbolicLink()) throw new Error(`${name}: a cluster with links to elsewhere cannot be copied this way`)
    if (entry.isDirectory()) {
      yield { name, kind: 'folder', size: 0 }
      if (!emptied.includes(name)) yield* clusterFiles(dir, name)
    } else if (entry.isFile()) {
      const size = await sizeOf(path.join(dir, name))
      if (size !== undefined) yield { name, kind: 'file', size }
    }
  }
}

/** The size of a file in bytes; `undefined` when it is gone. */
export async function sizeOf(file: string): Promise<number | undefined> {
  return (await unlessGone(fs.stat(file)))?.size
}
