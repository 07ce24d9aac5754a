import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
/** A proxy on the same machine comes from loopback too, and says for whom. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

type Asking = { readonly headers: IncomingHttpHeaders; readonly socket: { readonly remoteAddress?: string | undefined } }

/** Whether somebody may read the measurements: whoever shows the token or, where none is set, whoever asks from this machine itself. */
export function mayMeasure({ headers, socket }: Asking, token: string | null): boolean {
  if (token === null) return loopback.has(socket.remoteAddress ?? '') && !forwarded.some((name) => name in headers)
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}

const digest = (text: string) => createHash('sha256').update(text).digest()
