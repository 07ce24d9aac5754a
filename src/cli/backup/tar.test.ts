import { expect, it } from 'vitest'
import { readTar, tarEnd, tarHeader, tarPadding } from './tar.ts'

const at = new Date('2026-11-24T03:00:00Z')
const file = (name: string, text: string) => [tarHeader({ name, size: Buffer.byteLength(text), kind: 'file' }, at), Buffer.from(text), tarPadding(Buffer.byteLength(text))]

/** The archive in pieces of any size, as a disk or a network hands it on. */
async function* inPieces(archive: Buffer, size: number) {
  for (let start = 0; start < archive.length; start += size) yield await Promise.resolve(archive.subarray(start, start + size))
}

async function read(archive: Buffer, size: number) {
  const found: string[] = []
  for await (const { entry, body } of readTar(inPieces(archive, size))) {
    const pieces: Buffer[] = []
    for await (const piece of body) pieces.push(piece)
    found.push(`${entry.kind} ${entry.name} ${Buffer.concat(pieces).toString()}`)
  }
  return found
}

it.each([1, 100, 512, 100_000])('reads back what was written, in pieces of %i bytes', async (size) => {
  const whole = 'a'.repeat(512)
  const archive = Buffer.concat([...file('one', 'satu'), tarHeader({ name: 'empty/', size: 0, kind: 'folder' }, at), ...file('whole', whole), ...file('none', ''), tarEnd])
  expect(await read(archive, size)).toEqual(['file one satu', 'folder empty/ ', `file whole ${whole}`, 'file none '])
})

it('an archive that ends early or was changed is refused', async () => {
  const archive = Buffer.concat([...file('one', 'satu'), tarEnd])
  await expect(read(archive.subarray(0, 514), 100)).rejects.toThrow('ends early')
  await expect(read(archive.subarray(0, 1024), 100)).rejects.toThrow('ends early')
  archive.write('x', 3)
  await expect(read(archive, 100)).rejects.toThrow('damaged')
})

it('keeps sizes past 8 GiB', async () => {
  const size = 9 * 2 ** 30
  for await (const { entry } of readTar(inPieces(tarHeader({ name: 'big', size, kind: 'file' }, at), 512))) {
    expect(entry).toEqual({ name: 'big', size, kind: 'file' })
    break
  }
  expect.assertions(1)
})

it('a name that does not fit is refused, not cut', () => {
  expect(() => tarHeader({ name: 'a'.repeat(101), size: 0, kind: 'file' }, at)).toThrow()
})
