import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const POLL_MS = 500

/**
 * Takes the lock file for this process, or says which live process holds it. A lock whose process is gone, or
 * whose number now belongs to another program, is taken over.
 * @param {string} file
 * @returns {{ release: () => void, holder?: undefined } | { holder: number }}
 */
export function tryLock(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const mine = `${file}.${process.pid}`
  fs.writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }))
  try {
    for (;;) {
      try {
        fs.linkSync(mine, file)
        return { release: () => fs.rmSync(file, { force: true }) }
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      }
      const holder = lockHolder(file)
      if (holder !== undefined) return { holder }
      fs.rmSync(file, { force: true })
    }
  } finally {
    fs.rmSync(mine, { force: true })
  }
}

/**
 * Waits until the lock is free and takes it.
 * @param {string} file
 * @param {(holder: number) => void} onWait called once, when there is something to wait for
 */
export async function waitForLock(file, onWait) {
  let told = false
  for (;;) {
    const lock = tryLock(file)
    if (lock.holder === undefined) return lock
    if (!told) onWait(lock.holder)
    told = true
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

/**
 * The live process that holds the lock.
 * @param {string} file
 */
export function lockHolder(file) {
  try {
    const { pid, identity } = JSON.parse(fs.readFileSync(file, 'utf8'))
    return identity !== undefined && processIdentity(pid) === identity ? Number(pid) : undefined
  } catch {
    return undefined
  }
}

/**
 * Tells two processes apart that had the same number at different times: when the process started.
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process
 */
export function processIdentity(pid) {
  try {
    // The program's name, in brackets, may itself hold spaces; the start time is the 20th field after it.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    if (process.platform === 'linux') return undefined
  }
  if (process.platform === 'win32') {
    try {
      process.kill(pid, 0)
      return 'alive'
    } catch {
      return undefined
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return ps.stdout.trim() || undefined
}
