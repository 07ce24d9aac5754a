import { withClient } from '#server/db/migrations/ensure-database.ts'
import { writeBackupFile } from './backup-file.ts'
import { describeDatabase } from './describe-database.ts'
import type { Manifest } from './manifest.ts'
import { pgProgram, startProgram } from './pg-program.ts'

type Options = { readonly databaseUrl: string; readonly file: string; readonly onProgress?: (bytes: number) => void }

/** Dumps one database with `pg_dump`; what the manifest says of it is read from the very snapshot that is dumped. */
export const dumpDatabase = ({ databaseUrl, file, onProgress = () => undefined }: Options): Promise<Manifest> =>
  withClient(databaseUrl, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0')
    const described = await describeDatabase(client, 'dump', new Date())
    const { rows } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id')
    const program = pgProgram('pg_dump', described.postgres)
    const args = ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${rows[0]?.id ?? ''}`]
    const { child, ended } = startProgram(program, args, databaseUrl)
    async function* bytes() {
      let done = 0
      for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
        onProgress((done += chunk.length))
        yield chunk
      }
      // A dump that broke off must not become a backup.
      await ended
    }
    return writeBackupFile(file, { name: 'database.dump', bytes: bytes() }, () => described)
  })
