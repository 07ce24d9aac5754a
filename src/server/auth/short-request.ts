import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { NextRequest } from 'next/server.js'
import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { textWithin } from '../http/text-within.ts'

// A user name, a password, a token and an address to go back to.
const mostBytes = 16 * 1024

/**
 * The request with its body read. Refused when it is longer than signing in can be, and when it says to be JSON and is none: next-auth
 * reads any length from anybody, and breaks at the other.
 */
export async function shortRequest(request: NextRequest): Promise<Outcome<NextRequest>> {
  if (request.method !== 'POST' || request.body === null) return done(request)
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return refuse('payload-too-large')
  const stream = Readable.fromWeb(request.body as ReadableStream)
  const body = await textWithin(stream, mostBytes)
  if (!body.ok) {
    stream.destroy()
    return body
  }
  if (request.headers.get('content-type')?.includes('application/json') && !isJson(body.value)) return refuse('malformed-json')
  return done(new NextRequest(request.url, { method: 'POST', headers: request.headers, body: body.value }))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
