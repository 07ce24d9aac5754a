import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { waitForLock } from './lock.mjs'
import { runCommand } from './run-command.mjs'

/**
 * Makes node_modules agree with package-lock.json. Does nothing when it already does.
 * @param {string} root the project's folder
 * @param {import('./progress.mjs').Task} task
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} what was done, for the progress line
 */
export async function installDependencies(root, task, signal) {
  const lockText = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const stampFile = path.join(root, 'node_modules/.siaga-stamp')
  const stamp = createHash('sha256').update(`${process.platform}-${process.arch}\n${lockText}`).digest('hex')
  const isInstalled = () => readOr(stampFile, '') === stamp
  if (isInstalled()) return 'sudah terpasang'
  const lock = await waitForLock(path.join(root, '.data/prepare.lock'), (pid) => task.begin(`menunggu proses ${pid}`))
  try {
    if (isInstalled()) return 'sudah terpasang'
    if (agreesWith(lockText, readOr(path.join(root, 'node_modules/.package-lock.json'), ''))) {
      fs.writeFileSync(stampFile, stamp)
      return 'sudah terpasang oleh npm'
    }
    task.begin('memasang dengan `npm ci`; yang pertama kali makan waktu 1 sampai 3 menit')
    const [command, args] = npm()
    // Development packages too, whatever NODE_ENV says: the console is built here.
    await runCommand(command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root, signal })
    fs.writeFileSync(stampFile, stamp)
    return 'terpasang'
  } finally {
    lock.release()
  }
}

/**
 * The npm that started us (on the Node it ran on), or the one on the PATH.
 * @returns {[string, string[]]}
 */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script?.endsWith('.js') && fs.existsSync(script)) return [node ?? process.execPath, [script]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

/**
 * Whether what npm wrote down about node_modules has every package of the lock file (optional ones may be absent).
 * @param {string} wantedText package-lock.json
 * @param {string} installedText node_modules/.package-lock.json
 */
function agreesWith(wantedText, installedText) {
  if (installedText === '') return false
  const wanted = Object.entries(JSON.parse(wantedText).packages).filter(([name]) => name !== '')
  const installed = JSON.parse(installedText).packages
  return wanted.every(([name, entry]) => {
    const found = installed[name]
    return found ? found.version === entry.version && found.integrity === entry.integrity : entry.optional === true
  })
}

/**
 * @param {string} file
 * @param {string} fallback
 */
function readOr(file, fallback) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return fallback
  }
}
