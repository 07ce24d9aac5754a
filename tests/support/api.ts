import path from 'node:path'
import { sessionCookie } from './actors.ts'

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
export type Sent = {
  readonly as?: string
  /** A value to be sent as JSON; a string or a stream is sent as it is. */
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly params?: Record<string, string>
  readonly query?: string
}
export type Received = { readonly status: number; readonly type: string; readonly body: Record<string, unknown> }

const root = path.resolve(import.meta.dirname, '../../src/app/api/v1')
const cookies = new Map<string, Promise<string>>()

/** Calls the route function of an endpoint, such as `POST /tickets/{id}/notes`, as a demo account or as nobody. */
export async function call(key: string, { as, body, headers = {}, params = {}, query = '' }: Sent = {}): Promise<Received> {
  const [method = '', address = ''] = key.split(' ')
  const file = path.join(root, address.replaceAll('{', '[').replaceAll('}', ']'), 'route.ts')
  const handler = ((await import(file)) as Record<string, Handler>)[method]
  if (handler === undefined) throw new Error(`no route for ${key}`)
  const url = `http://localhost/api/v1${address.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))}${query}`
  const request = new Request(url, {
    method,
    headers: {
      ...(as !== undefined && { cookie: await cookieOf(as) }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' || body instanceof ReadableStream ? body : JSON.stringify(body) }),
    ...(body instanceof ReadableStream && { duplex: 'half' as const }),
  })
  const response = await handler(request, { params: Promise.resolve(params) })
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: (await response.json()) as Record<string, unknown>,
  }
}

function cookieOf(username: string): Promise<string> {
  const known = cookies.get(username) ?? sessionCookie(username)
  cookies.set(username, known)
  return known
}
