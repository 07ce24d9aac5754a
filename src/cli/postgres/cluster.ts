import fs from 'node:fs'
import path from 'node:path'
import { CommandFailed, runCommand } from '../launch/run-command.mjs'
import { type Account, asAccount } from './account.ts'
import { type PostgresHome, programPath } from './binaries.ts'

/** One PostgreSQL cluster on disk and the programs and account that work on it. */
export interface Cluster {
  readonly dir: string
  readonly postgres: PostgresHome
  readonly account: Account
}

const START_SECONDS = 120
const STOP_SECONDS = 30

/** The database's superuser; programs connect as this user, over loopback, with a password. */
export const SUPERUSER = 'siaga'

/** Creates the cluster's files: in a folder of another name first, so that an interrupted one never looks finished. */
export async function initialiseCluster(cluster: Cluster, password: string): Promise<void> {
  const { dir, postgres, account } = cluster
  const unfinished = `${dir}.unfinished`
  fs.rmSync(unfinished, { recursive: true, force: true })
  fs.mkdirSync(path.dirname(dir), { recursive: true })
  // A strict umask would shut the account out of its own folder's parent.
  if (account) fs.chmodSync(path.dirname(dir), 0o755)
  fs.mkdirSync(unfinished, { mode: 0o700 })
  const passwordFile = `${dir}.password`
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) {
    fs.chownSync(unfinished, account.uid, account.gid)
    fs.chownSync(passwordFile, account.uid, account.gid)
  }
  try {
    await runDetached(cluster, programPath(postgres, 'initdb'), [
      `--pgdata=${unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own UTF-8 rules: the same on every machine, whatever locales the system has.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ])
    fs.appendFileSync(path.join(unfinished, 'postgresql.conf'), "\ninclude 'siaga.conf'\n")
    fs.renameSync(unfinished, dir)
  } finally {
    fs.rmSync(passwordFile, { force: true })
  }
}

/** Starts the server and waits until it accepts connections. It gets a session of its own, so a Ctrl-C does not reach it. */
export async function startCluster(cluster: Cluster, port: number, settings: Record<string, string> = {}): Promise<void> {
  writeConfiguration(cluster, port, settings)
  const log = path.join(cluster.dir, 'startup.log')
  fs.rmSync(log, { force: true })
  try {
    await pgCtl(cluster, ['start', '--wait', `--timeout=${START_SECONDS}`, `--log=${log}`])
  } catch (error) {
    throw new Error(`PostgreSQL tidak mau berjalan:\n${startupLog(log) ?? String(error)}`, { cause: error })
  }
}

/** Stops the server: politely first, then at once (the write-ahead log makes that safe). Safe to call on a stopped one. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  if (!fs.existsSync(path.join(cluster.dir, 'postmaster.pid'))) return
  try {
    await pgCtl(cluster, ['stop', '--mode=fast', '--wait', `--timeout=${STOP_SECONDS}`])
  } catch (error) {
    if (!fs.existsSync(path.join(cluster.dir, 'postmaster.pid'))) return
    if (!(error instanceof CommandFailed)) throw error
    await pgCtl(cluster, ['stop', '--mode=immediate', '--wait', `--timeout=${STOP_SECONDS}`])
  }
}

function writeConfiguration({ dir }: Cluster, port: number, settings: Record<string, string>): void {
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: 'on',
    synchronous_commit: 'on',
    logging_collector: 'on',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    ...settings,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'\n`)
  fs.writeFileSync(path.join(dir, 'siaga.conf'), lines.join(''), { mode: 0o644 })
}

function pgCtl(cluster: Cluster, args: string[]): Promise<string> {
  return runDetached(cluster, programPath(cluster.postgres, 'pg_ctl'), [...args, `--pgdata=${cluster.dir}`])
}

function runDetached({ account }: Cluster, program: string, args: string[]): Promise<string> {
  // Messages in English whatever the system's language: they end up in reports.
  return runCommand(program, args, { ...asAccount(account), detached: true, env: { ...process.env, LC_ALL: 'C' } })
}

function startupLog(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8').trim().split('\n').slice(-20).join('\n') || undefined
  } catch {
    return undefined
  }
}
