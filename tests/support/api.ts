import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { answerApi } from '#server/api/answer-api.ts'
import { sessionCookie } from './actors.ts'

export type Sent = {
  readonly as?: string
  /** A value to be sent as JSON; a string, bytes or a stream are sent as it is. */
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly params?: Record<string, string>
  readonly query?: string
}
export type Received = {
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Record<string, unknown>
  /** What is no JSON. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

const cookies = new Map<string, Promise<string>>()

/** Asks the API, without a server around it, for an endpoint such as `POST /tickets/{id}/notes`, as a demo account or as nobody. */
export async function call(key: string, { as, body, headers = {}, params = {}, query = '' }: Sent = {}): Promise<Received> {
  const [method = '', address = ''] = key.split(' ')
  const reply = await answerApi({
    method,
    path: `/api/v1${address.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))}`,
    search: query,
    headers: {
      ...(as !== undefined && { cookie: await cookieOf(as) }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: streamOf(body),
  })
  return {
    status: reply.status,
    type: reply.headers['Content-Type'] ?? '',
    headers: reply.headers,
    body: (typeof reply.body === 'string' && reply.body !== '' ? JSON.parse(reply.body) : {}) as Record<string, unknown>,
    bytes: typeof reply.body === 'string' ? new Uint8Array() : reply.body,
  }
}

function streamOf(body: unknown): Readable {
  if (body instanceof ReadableStream) return Readable.fromWeb(body as NodeReadableStream)
  if (body instanceof Uint8Array) return Readable.from([Buffer.from(body)])
  if (body === undefined) return Readable.from([])
  return Readable.from([Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))])
}

function cookieOf(username: string): Promise<string> {
  const known = cookies.get(username) ?? sessionCookie(username)
  cookies.set(username, known)
  return known
}
