import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Prints rows in columns; the first row is the head. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  for (const row of rows) console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '))
}

/** The machine a figure was taken on, and how busy it was then: figures of different machines do not compare. */
export const machine = () => ({
  at: new Date().toISOString(),
  cpu: os.cpus()[0]?.model ?? '',
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  load: os.loadavg().map((value) => Math.round(value * 10) / 10),
  node: process.versions.node,
})

/** Writes the result of a command as JSON and says where. */
export function writeReport(file: string, content: unknown): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify(content, undefined, 1)}\n`)
  console.log(`\n→ ${file}`)
}
