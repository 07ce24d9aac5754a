import { createHash } from 'node:crypto'
import fs from 'node:fs'
import fsp from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { attachmentsTar } from './attachments-tar.ts'
import { type Manifest, manifestSchema } from './manifest.ts'
import { readTar, tarEnd, tarHeader, tarPadding } from './tar.ts'

// A backup is an ordinary tar of three entries: manifest, database, photos. The manifest comes first though it is known last, so its room is fixed.
const manifestName = 'manifest.json'
const manifestRoom = 32 * 1024
const header = 512
const contentAt = header + manifestRoom + header

type Unsealed = Omit<Manifest, 'content' | 'attachments'>
type Part = { readonly name: string; readonly bytes: AsyncIterable<Buffer> }

/**
 * Writes a backup: whole or not at all, readable by its owner alone, and on the disk when this returns.
 * @param content the name and bytes of what is kept
 * The photos are read once the database has been, so that none of its rows is without.
 * @param describe called once all of `content` has been read
 * @throws when the file exists already or the disk is full
 */
export async function writeBackupFile(
  file: string,
  content: Part,
  describe: () => Unsealed,
): Promise<Manifest> {
  if (fs.existsSync(file)) throw new Error(`${file} sudah ada dan tidak ditimpa.`)
  await fsp.mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = `${file}.unfinished-${String(process.pid)}`
  const handle = await fsp.open(unfinished, 'wx', 0o600)
  try {
    const database = await writePart(handle, content, contentAt)
    const unsealed = describe()
    const photosAt = partAfter(contentAt, database.bytes)
    const photos = await writePart(handle, { name: 'attachments.tar', bytes: attachmentsTar(new Date(unsealed.at)) }, photosAt)
    await writeAll(handle, partHeader(photos, unsealed.at), photosAt - header)
    await writeAll(handle, tarEnd, photosAt + photos.bytes + tarPadding(photos.bytes).length)
    const manifest: Manifest = { ...unsealed, content: database, attachments: photos }
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

/** Where the content of the entry after one of so many bytes begins. */
const partAfter = (start: number, bytes: number) => start + bytes + tarPadding(bytes).length + header

const partHeader = ({ name, bytes }: Manifest['content'], at: string) => tarHeader({ name, size: bytes, kind: 'file' }, new Date(at))

/** Writes the content of an entry, its padding too; the header is known only then. */
async function writePart(handle: fsp.FileHandle, part: Part, start: number): Promise<Manifest['content']> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of part.bytes) {
    hash.update(chunk)
    await writeAll(handle, chunk, start + bytes)
    bytes += chunk.length
  }
  await writeAll(handle, tarPadding(bytes), start + bytes)
  return { name: part.name, bytes, sha256: hash.digest('hex') }
}

function headOf(manifest: Manifest): Buffer {
  const text = JSON.stringify(manifest, undefined, 2)
  const at = new Date(manifest.at)
  if (Buffer.byteLength(text) >= manifestRoom) throw new Error('the manifest does not fit')
  const room = Buffer.alloc(manifestRoom, ' ')
  room.write(text, 0)
  room.write('\n', manifestRoom - 1)
  return Buffer.concat([
    tarHeader({ name: manifestName, size: manifestRoom, kind: 'file' }, at),
    room,
    partHeader(manifest.content, manifest.at),
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

/** The photos that are kept in the backup, as a stream; `null` when it was made before there were any. */
export function photosOf(file: string, { content, attachments }: Manifest): Readable | null {
  if (attachments === undefined) return null
  const start = partAfter(contentAt, content.bytes)
  return fs.createReadStream(file, { start, end: start + attachments.bytes - 1 })
}

/** @throws when the content is not what the manifest says, down to the last bit */
export async function requireIntact(file: string, manifest: Manifest, onProgress: (bytes: number) => void = () => undefined): Promise<void> {
  const isIntact = async (stream: Readable, part: Manifest['content']) => {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk)
      onProgress((bytes += chunk.length))
    }
    return bytes === part.bytes && hash.digest('hex') === part.sha256
  }
  const photos = photosOf(file, manifest)
  const database = await isIntact(contentOf(file, manifest), manifest.content)
  if (database && (photos === null || manifest.attachments === undefined || (await isIntact(photos, manifest.attachments)))) return
  throw new Error(`${file} rusak: isinya tidak cocok dengan sha256 di manifes.`)
}
