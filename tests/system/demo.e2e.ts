import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '../support/test.ts'

const run = promisify(execFile)

/** Runs one of the product's programs to its end; rejects with what it printed when it ends with another code than 0. */
const program = async (file: string, ...args: string[]) =>
  (await run(process.execPath, [file, ...args], { env: { ...process.env, SIAGA_DATA_DIR: process.env.SIAGA_TEST_DATA_DIR } })).stdout

test('the forty real incidents play through to their end, and log and rows agree afterwards', async ({ client, origin }) => {
  test.setTimeout(180_000)
  const said = await program('src/cli/demo.ts', '--speed', '100000', '--url', origin)
  expect(said).toContain('Selesai: 40 dari 40 kejadian tercatat.')
  const numbers = new Set(said.match(/112-\d{8}-\d{4}/g))
  expect(numbers.size).toBe(40)

  const supervisor = await client('supervisor')
  for (const number of numbers) {
    const { items } = await supervisor.must('GET /tickets', { query: { q: number } })
    expect(items.map(({ status, disposition }) => [status, disposition]), number).toEqual([['closed', 'ditangani']])
    for (const { agency, status } of items[0]!.assignments) expect([number, agency, status]).toEqual([number, agency, 'completed'])
  }

  const checked = await program('src/cli/verify.ts')
  const [, events, tickets] = /Diperiksa: (\d+) kejadian, (\d+) tiket.* Semua cocok\./.exec(checked) ?? []
  // A report, at least one agency's four steps, and the closing, for each.
  expect(Number(events)).toBeGreaterThanOrEqual(40 * 6)
  expect(Number(tickets)).toBeGreaterThanOrEqual(40)
})
