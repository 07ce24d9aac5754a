import fs from 'node:fs/promises'
import path from 'node:path'
import { prisma } from '../db/prisma.ts'
import { attachmentsFolder, attachmentStore } from './store.ts'
import { syncFolder } from './sync-folder.ts'

const root = () => path.join(attachmentsFolder(), 'unsettled')

const folderOf = (id: string) => path.join(root(), id)

/**
 * Marks attachments whose files may stop to agree with their rows: each gets a folder, made before anything else, in which its
 * pictures can be made. `settle` takes the marks away; what dies in between leaves them to `settleLeftovers`, which nothing else finds.
 * @returns the folders
 */
export async function unsettle(ids: readonly string[]): Promise<string[]> {
  for (const id of ids) await fs.mkdir(folderOf(id), { recursive: true, mode: 0o700 })
  if (ids.length > 0) await syncFolder(root())
  return ids.map(folderOf)
}

/** Takes the marks away: rows and files agree. */
export async function settle(ids: readonly string[]): Promise<void> {
  for (const id of ids) await fs.rm(folderOf(id), { recursive: true, force: true })
}

/** Does `work` on one attachment under its mark, which stays when the work throws. */
export async function whileUnsettled<T>(id: string, work: (folder: string) => Promise<T>): Promise<T> {
  const [folder = ''] = await unsettle([id])
  const value = await work(folder)
  await settle([id])
  return value
}

/**
 * Looks at attachments that were left unsettled for at least `olderThanMs`: where no row stands, the files go.
 * @returns how many were settled
 */
export async function settleLeftovers(olderThanMs: number, now: Date): Promise<number> {
  let settled = 0
  for (const id of await fs.readdir(root()).catch(() => [])) {
    const folder = path.join(root(), id)
    const found = await fs.stat(folder).catch(() => null)
    if (found === null || now.getTime() - found.mtimeMs < olderThanMs) continue
    const row = await prisma().attachment.findUnique({ where: { id }, select: { removedAt: true } })
    if (row?.removedAt !== null) await attachmentStore().remove(id)
    await fs.rm(folder, { recursive: true, force: true })
    settled += 1
  }
  return settled
}
