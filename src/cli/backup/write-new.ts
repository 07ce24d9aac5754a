import fs from 'node:fs/promises'

/**
 * Writes a file that must not be there yet, for its owner alone, and waits until it is on the disk.
 * @throws Error EEXIST when it is there
 */
export async function writeNew(file: string, body: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await fs.open(file, 'wx', 0o600)
  try {
    for await (const piece of body) await handle.writeFile(piece)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
