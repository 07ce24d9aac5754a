import fs from 'node:fs/promises'

/** Brings the names in a folder onto the disk, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder)
  await handle.sync().catch(() => undefined)
  await handle.close()
}
