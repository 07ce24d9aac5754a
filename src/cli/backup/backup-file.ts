import { createHash } from 'node:crypto'
import fs from 'node:fs'
import fsp from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { type Manifest, manifestSchema } from './manifest.ts'
import { readTar, tarEnd, tarHeader, tarPadding } from './tar.ts'

// A backup is an ordinary tar of two entries. The manifest comes first though it is known last, so its room is fixed.
const manifestName = 'manifest.json'
const manifestRoom = 32 * 1024
const header = 512
const contentAt = header + manifestRoom + header

type Unsealed = Omit<Manifest, 'content'>

/**
 * Writes a backup: whole or not at all, readable by its owner alone, and on the disk when this returns.
 * @param content the name and bytes of what is kept
 * @param describe called once all of `content` has been read
 * @throws when the file exists already or the disk is full
 */
export async function writeBackupFile(
  file: string,
  content: { readonly name: string; readonly bytes: AsyncIterable<Buffer> },
  describe: () => Unsealed,
): Promise<Manifest> {
  if (fs.existsSync(file)) throw new Error(`${file} sudah ada dan tidak ditimpa.`)
  await fsp.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = `${file}.unfinished-${String(process.pid)}`
  const handle = await fsp.open(unfinished, 'wx', 0o600)
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of content.bytes) {
      hash.update(chunk)
      await writeAll(handle, chunk, contentAt + bytes)
      bytes += chunk.length
    }
    await writeAll(handle, Buffer.concat([tarPadding(bytes), tarEnd]), contentAt + bytes)
    const manifest: Manifest = { ...describe(), content: { name: content.name, bytes, sha256: hash.digest('hex') } }
    await writeAll(handle, headOf(manifest), 0)
    await handle.sync()
    await handle.close()
    await fsp.rename(unfinished, file)
    await syncFolder(path.dirname(file))
    return manifest
  } catch (error) {
    await handle.close().catch(() => undefined)
    await fsp.rm(unfinished, { force: true })
    throw error
  }
}

function headOf(manifest: Manifest): Buffer {
  const text = JSON.stringify(manifest, undefined, 2)
  const at = new Date(manifest.at)
  if (Buffer.byteLength(text) >= manifestRoom) throw new Error('the manifest does not fit')
  const room = Buffer.alloc(manifestRoom, ' ')
  room.write(text, 0)
  room.write('\n', manifestRoom - 1)
  const { name, bytes } = manifest.content
  return Buffer.concat([
    tarHeader({ name: manifestName, size: manifestRoom, kind: 'file' }, at),
    room,
    tarHeader({ name, size: bytes, kind: 'file' }, at),
  ])
}

async function writeAll(handle: fsp.FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await fsp.open(folder)
  await handle.sync().catch(() => undefined)
  await handle.close()
}

/**
 * What the backup says of itself.
 * @throws when the file is no backup of this product
 */
export async function readManifest(file: string): Promise<Manifest> {
  for await (const { entry, body } of readTar(fs.createReadStream(file, { end: contentAt - 1 }))) {
    if (entry.name !== manifestName) break
    const pieces: Buffer[] = []
    for await (const piece of body) pieces.push(piece)
    return manifestSchema.parse(JSON.parse(Buffer.concat(pieces).toString('utf8')))
  }
  throw new Error(`${file} bukan cadangan Siaga 112.`)
}

/** What is kept in the backup, as a stream. */
export const contentOf = (file: string, { content }: Manifest): Readable =>
  fs.createReadStream(file, { start: contentAt, end: contentAt + content.bytes - 1 })

/** @throws when the content is not what the manifest says, down to the last bit */
export async function requireIntact(file: string, manifest: Manifest, onProgress: (bytes: number) => void = () => undefined): Promise<void> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of contentOf(file, manifest) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    onProgress((bytes += chunk.length))
  }
  if (bytes === manifest.content.bytes && hash.digest('hex') === manifest.content.sha256) return
  throw new Error(`${file} rusak: isinya tidak cocok dengan sha256 di manifes.`)
}
