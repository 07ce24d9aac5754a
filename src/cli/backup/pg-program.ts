import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

type Program = 'pg_dump' | 'pg_restore'

/**
 * A program of PostgreSQL's own, from `SIAGA_PG_BIN` or the PATH.
 * @throws saying what to install when there is none that is new enough for the server
 */
export function pgProgram(name: Program, serverVersion: string): string {
  const folder = process.env.SIAGA_PG_BIN
  const program = folder ? path.join(folder, name) : name
  if (folder && !fs.existsSync(program)) throw new Error(`SIAGA_PG_BIN: ${program} tidak ada.`)
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  const found = status === 0 ? /(\d+)[.\d]*/.exec(stdout)?.[1] : undefined
  const wanted = serverVersion.split('.')[0] ?? ''
  if (found !== undefined && Number(found) >= Number(wanted)) return program
  const has = found === undefined ? 'tidak ada di PATH' : `di PATH versi ${found}`
  throw new Error(`${name} ${has}; perlu versi ${wanted} atau lebih baru. Pasang klien PostgreSQL (Debian: postgresql-client-${wanted}), atau setel SIAGA_PG_BIN ke folder programnya.`)
}

/** A connection string as libpq's variables: unlike arguments, other users of the machine cannot read them. */
export function libpqEnvironment(databaseUrl: string): NodeJS.ProcessEnv {
  const url = new URL(databaseUrl)
  const sslMode = url.searchParams.get('sslmode')
  return {
    ...process.env,
    PGHOST: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    ...(sslMode && { PGSSLMODE: sslMode }),
    LC_ALL: 'C',
  }
}

/** Starts a program; `ended` rejects with what it said when it failed. */
export function startProgram(program: string, args: string[], databaseUrl: string) {
  const child = spawn(program, args, { env: libpqEnvironment(databaseUrl), stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  child.stdin.on('error', () => undefined)
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${path.basename(program)} gagal:\n${said.trim().split('\n').slice(-20).join('\n')}`))
    })
  })
  ended.catch(() => undefined)
  return { child, ended }
}
