import { NextRequest } from 'next/server.js'
import { textWithin } from '../http/text-within.ts'

// A user name, a password, a token and an address to go back to.
const mostBytes = 16 * 1024

/** The request with its body read, or `null` when it is longer than signing in can be: next-auth reads any length, from anybody. */
export async function shortRequest(request: NextRequest): Promise<NextRequest | null> {
  if (request.method !== 'POST') return request
  const body = await textWithin(request, mostBytes)
  return body === null ? null : new NextRequest(request.url, { method: 'POST', headers: request.headers, body })
}
