import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** A PostgreSQL server process that works on a cluster, as its `postmaster.pid` tells it. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

const pidFile = (clusterDir: string) => path.join(clusterDir, 'postmaster.pid')

/**
 * The server now running on this cluster. A left-over pid file (after a power cut, or in a container where numbers
 * start again) whose process is gone or is another program is removed, since it could keep PostgreSQL from starting.
 */
export function runningPostmaster(clusterDir: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = fs.readFileSync(pidFile(clusterDir), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  if (isPostgres(pid, clusterDir)) return { pid, port: Number(lines[3]) }
  fs.rmSync(pidFile(clusterDir), { force: true })
  return undefined
}

function isPostgres(pid: number, clusterDir: string): boolean {
  const command = commandLine(pid)
  return command !== undefined && /postgres/.test(command) && command.includes(clusterDir)
}

function commandLine(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return undefined
    }
  }
  if (process.platform === 'win32') return undefined
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout || undefined
}
