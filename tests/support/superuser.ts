import { withClient } from '#server/db/migrations/ensure-database.ts'

/** Runs statements as somebody with every right and with the log's triggers switched off: what a forger would do. */
export const tamper = (url: string, ...statements: string[]): Promise<void> =>
  withClient(url, async (client) => {
    await client.query('BEGIN')
    await client.query("SET LOCAL session_replication_role = 'replica'")
    for (const statement of statements) await client.query(statement)
    await client.query('COMMIT')
  })
