import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Account, asAccount } from './account.ts'
import { type PostgresHome, programPath } from './binaries.ts'

/** Folders that every user can enter, for when the checkout is not one (a clone below /root, say). */
const OUTSIDE = ['/var/lib/siaga-112', '/var/tmp/siaga-112']

/** Whether the account can enter this folder, whatever the rights of its parents. */
export function canEnter(account: Account, folder: string): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], asAccount(account)).status === 0
}

/** The folder that will hold the cluster: `<dataDir>/pg`, or one outside when the account cannot enter `dataDir`. */
export function chooseClusterDir(account: Account, dataDir: string): string {
  if (canEnter(account, dataDir)) return path.join(dataDir, 'pg')
  const name = `${path.basename(path.dirname(dataDir))}-${randomBytes(4).toString('hex')}`
  return path.join(outsideFolder(account), name, 'pg')
}

/** PostgreSQL's programs where the account can run them: in the packages, or a copy outside made once per version. */
export function reachablePostgres(account: Account, packaged: PostgresHome): PostgresHome {
  if (!account || canEnter(account, path.join(packaged.home, 'bin'))) {
    ensureExecutable(packaged)
    return packaged
  }
  const home = path.join(outsideFolder(account), `postgresql-${packaged.version}-${process.arch}`)
  const copy = { ...packaged, home }
  if (!fs.existsSync(home)) {
    const unfinished = fs.mkdtempSync(`${home}.`)
    fs.cpSync(packaged.home, unfinished, { recursive: true, verbatimSymlinks: true })
    openToEveryone(unfinished)
    fs.renameSync(unfinished, home)
  }
  ensureExecutable(copy)
  return copy
}

function outsideFolder(account: Account): string {
  for (const folder of OUTSIDE) {
    try {
      fs.mkdirSync(folder, { recursive: true })
      const found = fs.lstatSync(folder)
      if (!found.isDirectory() || found.uid !== 0) continue
      fs.chmodSync(folder, 0o755)
      if (canEnter(account, folder)) return folder
    } catch {
      // Not here, then: the next one.
    }
  }
  throw new Error(
    `Pengguna "postgres" tidak dapat membuka folder ini dan tidak satu pun dari ${OUTSIDE.join(', ')} dapat dipakai. Pindahkan klon ke folder yang terbuka, atau setel SIAGA_DATA_DIR.`,
  )
}

function openToEveryone(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) openToEveryone(file)
    else if (entry.isFile()) fs.chmodSync(file, (fs.statSync(file).mode & 0o777) | 0o444)
  }
}

function ensureExecutable(postgres: PostgresHome): void {
  for (const program of ['initdb', 'pg_ctl', 'postgres'] as const) {
    const file = programPath(postgres, program)
    const mode = fs.statSync(file).mode
    if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555)
  }
}
