import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The token of a unit's tracker in the served product, as an operator of the machine gets it. */
export async function trackToken(callsign: string): Promise<string> {
  const env = { ...process.env, SIAGA_DATA_DIR: process.env.SIAGA_TEST_DATA_DIR }
  const { stdout } = await run(process.execPath, ['src/cli/token.ts', '--unit', callsign], { env, cwd: path.resolve(import.meta.dirname, '../..') })
  const found = /[\w-]{43}/.exec(stdout)?.[0]
  if (found === undefined) throw new Error(`no token in: ${stdout}`)
  return found
}
