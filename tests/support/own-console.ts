import fs from 'node:fs'
import path from 'node:path'
import { freePort } from '#cli/postgres/free-port.ts'
import { StartScript } from './start-script.ts'

/** The product started for one test by `npm start`, on a port and a data folder of its own. */
export type OwnConsole = {
  readonly origin: string
  readonly dataDir: string
  readonly output: () => string
  /** kill -9 of the process that serves; the start script starts it again by itself. */
  readonly killServer: () => void
  /** Whether it says that it is ready. */
  readonly isReady: () => Promise<boolean>
  /** Ctrl-C; the exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts it; `name` is its data folder below the test folder. Linux alone: processes are found in /proc. */
export async function startOwnConsole(name: string): Promise<OwnConsole> {
  const port = await freePort()
  const origin = `http://localhost:${String(port)}`
  const dataDir = path.resolve(process.env.SIAGA_TEST_DIR ?? '.test', name)
  const start = new StartScript({ SIAGA_DATA_DIR: dataDir, PORT: String(port) })
  return {
    origin,
    dataDir,
    output: () => start.output,
    killServer: () => void process.kill(serverOn(port), 'SIGKILL'),
    isReady: () => fetch(`${origin}/readyz`).then(({ ok }) => ok, () => false),
    async stop() {
      start.send('SIGINT')
      return start.ended()
    },
  }
}

/** The process that serves this port. */
function serverOn(port: number): number {
  const found = processes((command, environment) => command.includes('src/server/main.ts') && environment.includes(`\0PORT=${String(port)}\0`))
  if (found.length !== 1) throw new Error(`${String(found.length)} servers on port ${String(port)}`)
  return found[0] ?? 0
}

/** The ids of the processes whose command line and environment fit. */
export const processes = (fits: (command: string, environment: string) => boolean): number[] =>
  fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && fits(read(name, 'cmdline'), read(name, 'environ'))).map(Number)

function read(pid: string, what: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}
