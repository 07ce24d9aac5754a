import { spawn } from 'node:child_process'

const TAIL_LINES = 60

/**
 * Runs a program to its end, quietly; its last lines are shown only when it fails (or all of them with SIAGA_VERBOSE=1).
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number, detached?: boolean, signal?: AbortSignal, onLine?: (line: string) => void }} [options]
 * @returns {Promise<string>} what it printed
 */
export function runCommand(command, args, { signal, onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let pending = ''
    const collect = (/** @type {Buffer} */ chunk) => {
      const text = chunk.toString('utf8')
      output += text
      if (process.env.SIAGA_VERBOSE) process.stdout.write(text)
      const lines = (pending + text).split('\n')
      pending = lines.pop() ?? ''
      for (const line of lines) onLine?.(line)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const stop = () => child.kill('SIGTERM')
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    child.on('error', reject)
    child.on('close', (code, killedBy) => {
      signal?.removeEventListener('abort', stop)
      if (code === 0) resolve(output)
      else reject(new CommandFailed(command, args, killedBy ?? String(code), output))
    })
  })
}

export class CommandFailed extends Error {
  /**
   * @param {string} command
   * @param {string[]} args
   * @param {string} ending exit code or signal
   * @param {string} output
   */
  constructor(command, args, ending, output) {
    const tail = output.trimEnd().split('\n').slice(-TAIL_LINES).join('\n')
    super(`${tail}\n\nPerintah gagal (${ending}): ${[command, ...args].join(' ')}`)
    this.output = output
  }
}
