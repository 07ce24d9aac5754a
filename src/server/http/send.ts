import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Reply } from './reply.ts'
import { noPagePolicy, securityHeaders } from './security-headers.ts'

const always = { ...securityHeaders, 'Content-Security-Policy': noPagePolicy, Vary: 'Accept-Encoding' }
/** Bytes below which packing costs more than it saves, on this processor as on the line. */
const packAbove = 4_096
const pack = promisify(gzip)

/** Sends a reply with the headers that all of them have, packed when it is long and the reader can unpack. */
export async function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): Promise<void> {
  const long = typeof body === 'string' && body.length > packAbove && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  const sent = long ? await pack(body) : body
  response.writeHead(status, {
    ...always,
    ...headers,
    ...(long && { 'Content-Encoding': 'gzip' }),
    ...(status !== 204 && status !== 304 && { 'Content-Length': Buffer.byteLength(sent) }),
  })
  response.end(sent)
  // What was not read of a request, such as the rest of one that is too large, must not hold its connection up.
  if (!request.complete) request.resume()
}
