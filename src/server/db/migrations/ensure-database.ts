import pg from 'pg'

const DUPLICATE_DATABASE = '42P04'

/**
 * Creates the database that the connection string names, when it does not exist.
 * @returns whether it was created
 * @throws when the server cannot be reached or the user may not create databases
 */
export async function ensureDatabase(databaseUrl: string): Promise<boolean> {
  const name = databaseName(databaseUrl)
  if (await exists(databaseUrl)) return false
  return withClient(maintenanceUrl(databaseUrl), async (client) => {
    try {
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
      return true
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === DUPLICATE_DATABASE) return false
      throw new Error(`Basis data "${name}" belum ada dan tidak dapat dibuat: ${String(error)}`, { cause: error })
    }
  })
}

/** Opens one connection for the time of `work`. */
export async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server's `postgres` database, from which others are created. */
export function maintenanceUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.pathname = '/postgres'
  return url.href
}

function databaseName(databaseUrl: string): string {
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1))
  if (name === '') throw new Error('DATABASE_URL tidak menyebut nama basis data (bagian sesudah garis miring terakhir).')
  return name
}

const INVALID_CATALOG_NAME = '3D000'

async function exists(databaseUrl: string): Promise<boolean> {
  try {
    await withClient(databaseUrl, (client) => client.query('SELECT 1'))
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === INVALID_CATALOG_NAME) return false
    throw error
  }
}
