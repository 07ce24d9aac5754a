import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { NextRequest } from 'next/server.js'
import { textWithin } from '../http/text-within.ts'

// A user name, a password, a token and an address to go back to.
const mostBytes = 16 * 1024

/** The request with its body read, or `null` when it is longer than signing in can be: next-auth reads any length, from anybody. */
export async function shortRequest(request: NextRequest): Promise<NextRequest | null> {
  if (request.method !== 'POST' || request.body === null) return request
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null
  const stream = Readable.fromWeb(request.body as ReadableStream)
  const body = await textWithin(stream, mostBytes)
  if (!body.ok) stream.destroy()
  return body.ok ? new NextRequest(request.url, { method: 'POST', headers: request.headers, body: body.value }) : null
}
