import { parse } from 'cookie'
import { createHash } from 'node:crypto'
import { prisma } from '../db/prisma.ts'
import { actorFrom, type Actor } from './actor.ts'
import { readSession } from './read-session.ts'

/** What identifies a caller: the two headers that HTTP requests and socket handshakes share. */
export type Credentials = { readonly authorization?: string | undefined; readonly cookie?: string | undefined }

const cookieNames = ['__Secure-next-auth.session-token', 'next-auth.session-token']

/** The digest under which a bearer token is stored. */
export const tokenDigest = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest())

/**
 * The actor behind a request or a socket, or `null`. A session counts only while its version is the one in the
 * database, so ending a person's sessions takes effect at their next request.
 */
export async function authenticate(credentials: Credentials): Promise<Actor | null> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(credentials.authorization ?? '')?.[1]
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
  // Asked for by every request of a console, and so prepared.
  const [user] = await prisma().$queryRaw<SessionUser[]>`/* session-user */
    SELECT id, username, display_name AS "displayName", role, agency_code AS "agencyCode", session_version AS version
    FROM app_user WHERE id = ${session.userId}::uuid AND disabled_at IS NULL`
  return user === undefined || user.version !== session.version ? null : actorFrom(user)
}
