import { createHash } from 'node:crypto'
import type { Reply } from './reply.ts'

/**
 * Bytes as they are. A browser may keep them for the person who saw them, and asks each time whether they still may: what it
 * holds already (`If-None-Match`) is not sent again.
 */
export function mediaReply(type: string, bytes: Uint8Array<ArrayBuffer>, known: string | undefined, headers: Readonly<Record<string, string>>): Reply {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
  const kept = { ETag: tag, 'Cache-Control': 'private, no-cache', ...headers }
  if (known === tag) return { status: 304, headers: kept, body: '' }
  return { status: 200, headers: { 'Content-Type': type, ...kept }, body: bytes }
}
