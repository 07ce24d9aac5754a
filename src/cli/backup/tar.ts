const block = 512

export type TarEntry = { readonly name: string; readonly size: number; readonly kind: 'file' | 'folder' }

/** What follows the last entry. */
export const tarEnd = Buffer.alloc(2 * block)

/** What fills an entry of this many bytes up to a whole block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block)

/** The header of an entry in the POSIX ustar form; sizes past 8 GiB in the binary form that GNU tar and others read. */
export function tarHeader({ name, size, kind }: TarEntry, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name}: a name of more than 100 bytes`)
  const header = Buffer.alloc(block)
  header.write(name, 0)
  header.write(kind === 'file' ? '0000600\0' : '0000700\0', 100)
  header.write('0000000\0'.repeat(2), 108)
  if (size < 8 ** 11) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  else {
    header.writeUInt8(0x80, 124)
    header.writeBigUInt64BE(BigInt(size), 128)
  }
  header.write(`${Math.floor(at.getTime() / 1000).toString(8).padStart(11, '0')}\0`, 136)
  header.write(kind === 'file' ? '0' : '5', 156)
  header.write('ustar\x0000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

/** An entry's header read back; `null` for the end of the archive. */
function readHeader(header: Buffer): TarEntry | null {
  if (header.every((byte) => byte === 0)) return null
  if (parseInt(header.toString('latin1', 148, 156), 8) !== checksum(header)) throw new Error('the archive is damaged: a header does not add up')
  const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '')
  const size = header.readUInt8(124) === 0x80 ? Number(header.readBigUInt64BE(128)) : parseInt(header.toString('latin1', 124, 136), 8)
  return { name, size, kind: header.toString('latin1', 156, 157) === '5' ? 'folder' : 'file' }
}

/** The sum of all bytes, those of the sum itself counted as spaces. */
const checksum = (header: Buffer): number =>
  header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0)

/**
 * Reads an archive entry by entry; each entry's body must be read before the next is asked for.
 * @throws when the archive ends early or is damaged
 */
export async function* readTar(chunks: AsyncIterable<Buffer>): AsyncGenerator<{ entry: TarEntry; body: AsyncGenerator<Buffer> }> {
  const bytes = new ByteReader(chunks)
  for (;;) {
    const entry = readHeader(await bytes.exactly(block))
    if (entry === null) return
    yield { entry, body: bytes.pieces(entry.size) }
    await bytes.exactly(tarPadding(entry.size).length)
  }
}

class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  async *pieces(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (this.#held.length === 0) await this.#more()
      const piece = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  async exactly(size: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for await (const piece of this.pieces(size)) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next()
    if (next.done) throw new Error('the archive ends early')
    this.#held = next.value
  }
}
