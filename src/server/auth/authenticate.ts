import { parse } from 'cookie'
import { createHash } from 'node:crypto'
import { Prisma } from '../db/dialect.ts'
import { inRounds } from '../db/in-rounds.ts'
import { prisma, statement } from '../db/prisma.ts'
import { actorFrom, type Actor } from './actor.ts'
import { readSession } from './read-session.ts'

/** What identifies a caller: the two headers that HTTP requests and socket handshakes share. */
export type Credentials = { readonly authorization?: string | undefined; readonly cookie?: string | undefined }

const cookieNames = ['__Secure-next-auth.session-token', 'next-auth.session-token']

/** The digest under which a bearer token is stored. */
export const tokenDigest = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())

/** The bearer token of an `Authorization` header: with one a cookie does not count. */
export const bearerOf = (authorization: string | undefined): string | undefined => /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1]

/**
 * The actor behind a request or a socket, or `null`. A session counts only while its version is the one in the
 * database, so ending a person's sessions takes effect at their next request.
 */
export async function authenticate(credentials: Credentials): Promise<Actor | null> {
  const bearer = bearerOf(credentials.authorization)
  return bearer === undefined ? fromSession(credentials.cookie ?? '') : fromToken(bearer)
}

async function fromToken(token: string): Promise<Actor | null> {
  const row = await prisma().apiToken.findUnique({ where: { digest: tokenDigest(token) }, include: { user: true } })
  if (row === null || row.revokedAt !== null || row.user.disabledAt !== null) return null
  return actorFrom(row.user)
}

type SessionUser = Parameters<typeof actorFrom>[0] & { readonly version: number }

async function fromSession(header: string): Promise<Actor | null> {
  const cookies = parse(header)
  const token = cookieNames.map((name) => cookies[name]).find((value) => value !== undefined)
  if (token === undefined) return null
  const session = await readSession(token)
  if (session === null) return null
  const user = await sessionUser(session.userId)
  return user === null || user.version !== session.version ? null : actorFrom(user)
}

const mostAtOnce = 100

/** The users of sessions as they are now. Asked by every request of a console, and so together for those that come together. */
const sessionUser = inRounds<string, SessionUser | null>(mostAtOnce, async (ids) => {
  const rows = await statement<SessionUser>(Prisma.sql`/* session-users */
    SELECT id, username, display_name AS "displayName", role, agency_code AS "agencyCode", session_version AS version
    FROM app_user WHERE id = ANY(${ids}::uuid[]) AND disabled_at IS NULL`)
  const users = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => users.get(id) ?? null)
})
