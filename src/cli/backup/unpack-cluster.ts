import fs from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Account } from '../postgres/account.ts'
import { readTar } from './tar.ts'
import { writeNew } from './write-new.ts'

/** Unpacks the files of a cluster into a new folder that belongs to the account PostgreSQL runs as. */
export async function unpackCluster(content: Readable, dir: string, account: Account): Promise<void> {
  const own = async (file: string) => {
    if (account) await fs.chown(file, account.uid, account.gid)
  }
  await fs.mkdir(dir, { mode: 0o700 })
  await own(dir)
  for await (const { entry, body } of readTar(content.compose(createGunzip()) as AsyncIterable<Buffer>)) {
    const file = path.join(dir, entry.name)
    if (path.relative(dir, file).startsWith('..')) throw new Error(`${entry.name}: would lie outside of the folder`)
    if (entry.kind === 'folder') {
      await fs.mkdir(file, { recursive: true, mode: 0o700 })
    } else {
      await writeNew(file, body)
    }
    await own(file)
  }
}
