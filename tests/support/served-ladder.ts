import pg from 'pg'
import { useInstalledDatabase } from '#cli/use-installed-database.ts'

/** Gives one incident type a ladder of its own in the served product, in seconds; other types, and so other tests, keep theirs. */
export async function hurryType(type: string, accept: readonly number[]): Promise<void> {
  process.env.SIAGA_DATA_DIR = process.env.SIAGA_TEST_DATA_DIR
  const { release } = await useInstalledDatabase()
  const client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  try {
    await client.query(`UPDATE ladder_of_type SET clocks = jsonb_build_object('accept', $2::jsonb) WHERE type_code = $1`, [type, JSON.stringify(accept)])
  } finally {
    await client.end()
    await release()
  }
}
