import { encode } from 'next-auth/jwt'
import { withClient } from '#server/db/migrations/ensure-database.ts'
import { sessionSecret } from './tested-server.ts'

/** The `Cookie` header of a demo account that signed in. */
export const cookieOf = (databaseUrl: string, username: string): Promise<string> =>
  withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string; version: number }>(
      'SELECT id::text, session_version AS version FROM app_user WHERE username = $1',
      [username],
    )
    const [user] = rows
    if (user === undefined) throw new Error(`no user ${username}`)
    return `next-auth.session-token=${await encode({ token: { sub: user.id, version: user.version }, secret: sessionSecret })}`
  })
