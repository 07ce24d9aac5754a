import { spawn } from 'node:child_process'
import { asAccount } from '../postgres/account.ts'
import { programPath } from '../postgres/binaries.ts'
import { type Cluster, SUPERUSER } from '../postgres/cluster.ts'

/**
 * Gives the superuser of a cluster that does not run a new password: no backup holds one. PostgreSQL without a network
 * does it, after it has replayed the write-ahead log.
 */
export function setPassword({ dir, account, postgres }: Cluster, password: string): Promise<void> {
  const quiet = ['-c', 'logging_collector=off', '-c', 'log_destination=stderr']
  const child = spawn(programPath(postgres, 'postgres'), ['--single', '-D', dir, ...quiet, 'postgres'], {
    ...asAccount(account),
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  child.stdin.on('error', () => undefined)
  child.stdin.end(`ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 && !/^.*(ERROR|FATAL|PANIC):/m.test(said)) resolve()
      else reject(new Error(`PostgreSQL tidak dapat membuka salinan ini:\n${said.replaceAll(password, '…').trim().split('\n').slice(-20).join('\n')}`))
    })
  })
}
