import fs from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { attachmentsFolder } from '#server/attachments/store.ts'
import { syncFolder } from '#server/attachments/sync-folder.ts'
import { readTar, tarEnd, tarHeader, tarPadding } from './tar.ts'
import { writeNew } from './write-new.ts'
import { unlessGone } from './unless-gone.ts'

const keptFolder = () => path.join(attachmentsFolder(), 'kept')

/** The photos as an archive; one that is removed meanwhile is left out. Read after the database, so that every row's photo is among them. */
export async function* attachmentsTar(at: Date): AsyncGenerator<Buffer> {
  const folder = keptFolder()
  for (const name of (await unlessGone(fs.readdir(folder, { recursive: true })) ?? []).sort()) {
    if (!name.endsWith('.jpg')) continue
    const bytes = await unlessGone(fs.readFile(path.join(folder, name)))
    if (bytes === undefined) continue
    yield tarHeader({ name: name.split(path.sep).join('/'), size: bytes.length, kind: 'file' }, at)
    yield bytes
    yield tarPadding(bytes.length)
  }
  yield tarEnd
}

/** @throws naming the folder, when it holds photos already */
export async function requireNoAttachments(): Promise<void> {
  const found = await unlessGone(fs.readdir(keptFolder()))
  if (found !== undefined && found.length > 0) throw new Error(`${keptFolder()} tidak kosong: di dalamnya ada foto. Pindahkan isinya, atau sebut folder lain di SIAGA_ATTACHMENTS_DIR.`)
}

/** Brings the photos of an archive back to where the product keeps them; returns how many files those are. */
export async function unpackAttachments(archive: Readable): Promise<number> {
  const folder = keptFolder()
  let files = 0
  for await (const { entry, body } of readTar(archive as AsyncIterable<Buffer>)) {
    if (!/^[0-9a-f]{2}\/[0-9a-f-]{36}(\.thumbnail)?\.jpg$/.test(entry.name)) throw new Error(`${entry.name}: no name of a photo`)
    const file = path.join(folder, entry.name)
    await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeNew(file, body)
    files += 1
  }
  if (files > 0) await syncFolder(folder)
  return files
}
