import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** Gives the tests of this file a folder of their own for photos. Call it once at the top level. */
export function useAttachments(): { readonly folder: string; readonly files: () => string[] } {
  const folder = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test', `attachments-${randomUUID()}`)
  const before = process.env.SIAGA_ATTACHMENTS_DIR
  beforeAll(() => {
    process.env.SIAGA_ATTACHMENTS_DIR = folder
  })
  afterAll(() => {
    if (before === undefined) delete process.env.SIAGA_ATTACHMENTS_DIR
    else process.env.SIAGA_ATTACHMENTS_DIR = before
    fs.rmSync(folder, { recursive: true, force: true })
  })
  const files = () =>
    fs.existsSync(folder)
      ? fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(path.relative(folder, entry.parentPath), entry.name))
      : []
  return { folder, files }
}
