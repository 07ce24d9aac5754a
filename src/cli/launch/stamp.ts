import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from './project-root.ts'

/**
 * A digest of files and folders (names and contents, relative to the project), to tell whether work made from them is
 * still good. Missing ones count as empty.
 * @param salt anything else the work depends on, such as versions
 */
export function fingerprint(paths: string[], salt = ''): string {
  const hash = createHash('sha256').update(salt)
  for (const file of paths.flatMap((name) => filesBelow(path.join(PROJECT_ROOT, name))).sort()) {
    hash.update(`\0${path.relative(PROJECT_ROOT, file)}\0`).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

export function stampIs(file: string, value: string): boolean {
  try {
    return fs.readFileSync(file, 'utf8') === value
  } catch {
    return false
  }
}

export function writeStamp(file: string, value: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, value)
}

function filesBelow(file: string): string[] {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [file]
  return fs.readdirSync(file).flatMap((name) => filesBelow(path.join(file, name)))
}
