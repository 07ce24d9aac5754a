import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** What must be remembered about the embedded cluster between two starts; kept in `<dataDir>/database.json`. */
export interface ClusterSettings {
  readonly clusterDir: string
  readonly port: number
  readonly password: string
}

const fileOf = (dataDir: string) => path.join(dataDir, 'database.json')

export function readSettings(dataDir: string): ClusterSettings | undefined {
  if (!fs.existsSync(fileOf(dataDir))) return undefined
  const { clusterDir, ...rest } = JSON.parse(fs.readFileSync(fileOf(dataDir), 'utf8')) as ClusterSettings
  return { ...rest, clusterDir: path.resolve(dataDir, clusterDir) }
}

/** Readable by its owner alone, and written whole or not at all. */
export function writeSettings(dataDir: string, settings: ClusterSettings): void {
  const relative = path.relative(dataDir, settings.clusterDir)
  const clusterDir = relative.startsWith('..') ? settings.clusterDir : relative
  writePrivateFile(fileOf(dataDir), `${JSON.stringify({ ...settings, clusterDir }, undefined, 2)}\n`)
}

export function writePrivateFile(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`
  fs.writeFileSync(unfinished, text, { mode: 0o600 })
  fs.renameSync(unfinished, file)
}

export function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}
