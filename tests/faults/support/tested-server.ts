import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { node24 } from '#cli/launch/node24.mjs'
import { PROJECT_ROOT } from '#cli/launch/project-root.ts'
import { freePort } from '#cli/postgres/free-port.ts'
import { until } from '../../support/console-client.ts'
import { isFull } from './forms.ts'

export const sessionSecret = 'a secret for fault tests alone'

export type TestedServer = {
  readonly port: number
  /** kill -9. */
  readonly kill: () => Promise<void>
  /** Starts it on the same port, and waits until it says that it is ready. */
  readonly start: () => Promise<void>
  readonly signal: (signal: 'SIGSTOP' | 'SIGCONT') => void
  readonly isAlive: () => boolean
  readonly stop: () => Promise<void>
}

/**
 * A server process: in the full form the product itself (`src/server/main.ts`, which must be built), in the short form
 * its API, relay and health checks without pages.
 */
export async function startTestedServer(databaseUrl: string, logFile: string): Promise<TestedServer> {
  const port = await freePort()
  const program = isFull ? 'src/server/main.ts' : 'tests/faults/support/bare-server.ts'
  const env: NodeJS.ProcessEnv = {
    ...process.env, NODE_ENV: 'production', PORT: String(port), SIAGA_HOST: '127.0.0.1', SIAGA_DEMO: '1', DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: sessionSecret, NEXTAUTH_URL: `http://localhost:${String(port)}`, SIAGA_LOG_LEVEL: 'warn', SIAGA_LOG_FILE: logFile,
  }
  let child: ChildProcess
  const isAlive = () => child.exitCode === null && child.signalCode === null
  const end = async (signal: NodeJS.Signals) => {
    if (!isAlive()) return
    child.kill(signal)
    await once(child, 'exit')
  }
  const server: TestedServer = {
    port,
    isAlive,
    kill: () => end('SIGKILL'),
    stop: async () => {
      child.kill('SIGCONT')
      await end('SIGKILL')
    },
    signal: (signal) => void child.kill(signal),
    async start() {
      const output = fs.openSync(`${logFile}.output`, 'a')
      child = spawn(node24(PROJECT_ROOT), [program], { cwd: PROJECT_ROOT, env, stdio: ['ignore', output, output] })
      fs.closeSync(output)
      await until(async () => {
        if (!isAlive()) throw new Error(`the server ended: ${fs.readFileSync(`${logFile}.output`, 'utf8')}`)
        return (await readiness(port)) === 200
      }, 'the server is ready', 60_000)
    },
  }
  await server.start()
  return server
}

/** The status of `/readyz`; 0 when nobody answers within 5 s. */
export const readiness = (port: number, path = '/readyz'): Promise<number> =>
  fetch(`http://127.0.0.1:${String(port)}${path}`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status,
    () => 0,
  )
