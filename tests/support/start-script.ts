import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { PROJECT_ROOT } from '#cli/launch/project-root.ts'

/** `npm start` as a program: what it printed so far, and how to end it. */
export class StartScript {
  output = ''
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>

  /** @param env on top of this process's environment */
  constructor(env: Record<string, string>) {
    this.#child = spawn(process.execPath, ['src/cli/start.mjs'], { cwd: PROJECT_ROOT, env: { ...process.env, ...env } })
    this.#child.stdout?.on('data', (chunk) => (this.output += String(chunk)))
    this.#child.stderr?.on('data', (chunk) => (this.output += String(chunk)))
    this.#ended = once(this.#child, 'close')
  }

  /** @returns the exit code */
  async ended(): Promise<number | null> {
    await this.#ended
    return this.#child.exitCode
  }

  send(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }
}
