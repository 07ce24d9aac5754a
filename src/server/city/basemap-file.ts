import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cityDir } from './load-city.ts'

export type BasemapFile = { readonly text: string; readonly etag: string }

const read = new Map<string, BasemapFile>()

/**
 * The city pack's `basemap.json` as text, with a tag that changes with its content. Read once per process.
 * @throws Error when the file cannot be read.
 */
export function basemapFile(dir: string = cityDir()): BasemapFile {
  const known = read.get(dir)
  if (known) return known
  const text = readFileSync(path.join(dir, 'basemap.json'), 'utf8')
  const file = { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }
  read.set(dir, file)
  return file
}
