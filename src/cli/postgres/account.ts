import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** The operating-system user that PostgreSQL runs as; `undefined` means the one that runs us. */
export type Account = { readonly uid: number; readonly gid: number } | undefined

const NAME = 'postgres'

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it himself; root lends it to the owner of existing data,
 * else to the user `postgres`, who is created when missing.
 * @param dataDir the cluster's folder, which need not exist yet
 */
export function postgresAccount(dataDir: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const owner = fs.statSync(dataDir, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return findAccount() ?? createAccount()
}

/** How to start a program as this account, from a folder that it can certainly enter. */
export function asAccount(account: Account): { cwd: string; uid?: number; gid?: number } {
  return { cwd: '/', ...account }
}

function findAccount(): Account {
  const line = fs.readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith(`${NAME}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}

function createAccount(): Account {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false', NAME]],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', NAME]],
  ]
  for (const [command, args] of attempts) {
    if (spawnSync(command, args).status !== 0) continue
    const account = findAccount()
    if (account) return account
  }
  throw new Error(
    `PostgreSQL tidak mau berjalan sebagai root, dan pengguna "${NAME}" tidak dapat dibuat. Jalankan sebagai pengguna biasa, atau setel DATABASE_URL.`,
  )
}
