import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { node24 } from './node24.mjs'
import { PROJECT_ROOT } from './project-root.ts'

const READY_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 20_000
const POLL_MS = 150
/** In development: where a change restarts the server, which has loaded these rooms itself. Next sees to the others. */
const WATCHED = ['server', 'domain', 'contracts', 'i18n']

export interface ServerProcess {
  /** Settles when the server answers; false when it ended before. */
  readonly ready: Promise<boolean>
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number>
  /** Asks it to close, and insists after a while. */
  stop(): Promise<number>
}

/**
 * Starts the server as a child with a session of its own: a Ctrl-C in the terminal reaches only the launcher, which
 * then closes the server before the database.
 */
export function startServer(env: NodeJS.ProcessEnv, port: number): ServerProcess {
  const watching = env.NODE_ENV === 'development' ? WATCHED.map((room) => `--watch-path=./src/${room}`) : []
  const child = spawn(node24(PROJECT_ROOT), [...watching, '--import', './src/cli/launch/tether.mjs', 'src/server/main.ts'], {
    cwd: PROJECT_ROOT,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let isRunning = true
  const ended = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  }).finally(() => (isRunning = false))
  return {
    ended,
    ready: waitUntilReady(port, () => isRunning),
    async stop() {
      if (isRunning) child.kill('SIGTERM')
      const insist = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
      const code = await ended
      clearTimeout(insist)
      return code
    },
  }
}

async function waitUntilReady(port: number, isRunning: () => boolean): Promise<boolean> {
  const deadline = Date.now() + READY_TIMEOUT_MS
  while (isRunning() && Date.now() < deadline) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (response?.ok) return true
    await delay(POLL_MS)
  }
  return false
}
