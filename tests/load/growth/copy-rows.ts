import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

type Cell = string | number | boolean | Date | Buffer | Uint8Array | null | undefined

/** Puts rows into a table by COPY, PostgreSQL's fastest way in. */
export async function copyRows(client: pg.Client, table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void> {
  const text = rows.map((row) => `${row.map(cellText).join('\t')}\n`)
  await pipeline(Readable.from(text), client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)))
}

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '\\N'
  if (cell instanceof Date) return cell.toISOString()
  if (cell instanceof Uint8Array) return `\\\\x${Buffer.from(cell).toString('hex')}`
  if (typeof cell === 'string') return cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
  return String(cell)
}

/** A PostgreSQL array of plain words. */
export const wordsArray = (words: readonly string[]): string => `{${words.join(',')}}`
