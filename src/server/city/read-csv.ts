import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

type Row = Record<string, string>

/** Reads a CSV file with a header line; every value stays the text that it is. Throws on ragged lines. */
export function readCsv(file: string): Row[] {
  return parse<Row>(readFileSync(file, 'utf8'), { columns: true, trim: true, skip_empty_lines: true, bom: true })
}
