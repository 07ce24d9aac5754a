import pg from 'pg'
import { runningDatabase } from '#cli/use-installed-database.ts'

/** Gives one incident type a ladder of its own in the served product, in seconds; other types, and so other tests, keep theirs. */
export const hurryType = (type: string, accept: readonly number[]): Promise<void> =>
  inServed(`UPDATE ladder_of_type SET clocks = jsonb_build_object('accept', $2::jsonb) WHERE type_code = $1`, [type, JSON.stringify(accept)])

/**
 * Makes an account in the served product that is as `username` but for its name: one that a test may do to what would
 * throw other tests out, which are signed in as the account itself.
 * @returns its name
 */
export async function accountLike(username: string): Promise<string> {
  const name = `${username}-${crypto.randomUUID().slice(0, 8)}`
  await inServed(
    `INSERT INTO app_user (id, username, display_name, password_hash, role, agency_code, demo)
     SELECT gen_random_uuid(), $2, display_name, password_hash, role, agency_code, demo FROM app_user WHERE username = $1`,
    [username, name],
  )
  return name
}

async function inServed(statement: string, values: readonly string[]): Promise<void> {
  const client = new pg.Client(runningDatabase(process.env.SIAGA_TEST_DATA_DIR ?? ''))
  await client.connect()
  try {
    await client.query(statement, [...values])
  } finally {
    await client.end()
  }
}
