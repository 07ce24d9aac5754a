import { decode } from 'next-auth/jwt'
import { sessionSecret } from '../config.ts'

/** What a session's cookie says: whose it is, of which version, and until when (epoch milliseconds). */
export type Session = { readonly userId: string; readonly version: unknown; readonly endsAt: number }

const mostKept = 2_000
const kept = new Map<string, Session>()

/**
 * Decrypts a session's cookie; `null` when it is not ours or is over. What a cookie says never changes, so it is
 * decrypted once and kept in memory: the key derivation costs more than all else of a request's admission.
 */
export async function readSession(cookie: string): Promise<Session | null> {
  const session = kept.get(cookie) ?? (await decrypt(cookie))
  if (session === null || session.endsAt <= Date.now()) {
    kept.delete(cookie)
    return null
  }
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(cookie, session)
  return session
}

async function decrypt(token: string): Promise<Session | null> {
  const claims = await decode({ token, secret: sessionSecret() }).catch(() => null)
  if (typeof claims?.sub !== 'string' || typeof claims['exp'] !== 'number') return null
  return { userId: claims.sub, version: claims['version'], endsAt: claims['exp'] * 1000 }
}
