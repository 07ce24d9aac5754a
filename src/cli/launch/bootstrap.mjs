import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install.mjs'
import { node24 } from './node24.mjs'
import { createProgress } from './progress.mjs'
import { whenParentEnds } from './when-parent-ends.mjs'

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Installs the packages, then runs `entry` (a TypeScript file beside this one that exports `main(args)` and
 * answers an exit code) on Node 24: in this process when it is new enough, otherwise in a child.
 * @param {string} entry path relative to this folder
 * @param {string[]} args
 * @param {number} steps how many numbered steps the whole has; installing is the first
 * @param {string} [lastWord] printed last when installing fails
 */
export async function bootstrap(entry, args, steps, lastWord) {
  process.chdir(projectRoot)
  process.env.SIAGA_STARTED_AT = String(Date.now())
  const progress = createProgress(steps)
  const interruption = new AbortController()
  const interrupt = () => interruption.abort()
  for (const signal of SIGNALS) process.on(signal, interrupt)
  try {
    await progress.step(1, 'Paket npm', (task) => installDependencies(projectRoot, task, interruption.signal))
  } catch (error) {
    if (interruption.signal.aborted) process.exit(130)
    console.error(error instanceof Error ? error.message : error)
    if (lastWord) console.log(lastWord)
    process.exit(1)
  }
  for (const signal of SIGNALS) process.off(signal, interrupt)
  const file = new URL(entry, import.meta.url)
  if (isNode24()) {
    const { main } = await import(file.href)
    process.exit(await main(args))
  }
  process.exit(await runOnNode24(fileURLToPath(file), args))
}

function isNode24() {
  return Number(process.versions.node.split('.')[0]) >= 24
}

/**
 * The child does the real work and decides when it is finished: this process only passes on what it is asked to do.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function runOnNode24(file, args) {
  const beside = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url))
  const program = ['--import', new URL('./tether.mjs', import.meta.url).href, beside('./run-main.mjs'), file, ...args]
  const child = spawn(node24(projectRoot), program, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  whenParentEnds(() => child.kill('SIGTERM'))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
