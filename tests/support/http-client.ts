import type { APIRequestContext } from '@playwright/test'
import { endpoints, type ApiOutput, type EndpointKey } from '#contracts/api/endpoints.ts'

export type Sent = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}
export type Received = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

/** A program that talks to the served product over HTTP, as one user or as nobody. */
export type HttpClient = {
  /** Sends a request and hands back whatever came. */
  readonly ask: (key: EndpointKey, sent?: Sent) => Promise<Received>
  /** Sends a request that must succeed; the answer has gone through the endpoint's own schema. */
  readonly must: <K extends EndpointKey>(key: K, sent?: Sent) => Promise<ApiOutput<K>>
  /** The `Cookie` header of the session. */
  readonly cookie: () => Promise<string>
}

/** Wraps a request context, signed in or not. */
export function httpClient(context: APIRequestContext): HttpClient {
  async function ask(key: EndpointKey, { params = {}, query = {}, body, headers = {} }: Sent = {}): Promise<Received> {
    const [method = '', address = ''] = key.split(' ')
    const path = address.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''))
    const response = await context.fetch(`/api/v1${path}`, { method, params: { ...query }, data: body instanceof Uint8Array ? Buffer.from(body) : body, headers: { ...headers }, maxRedirects: 0 })
    const isJson = /json/.test(response.headers()['content-type'] ?? '')
    return { status: response.status(), body: (isJson ? await response.json() : {}) as Received['body'] }
  }
  return {
    ask,
    async must<K extends EndpointKey>(key: K, sent?: Sent) {
      const { status, body } = await ask(key, sent)
      if (status >= 300) throw new Error(`${key} was answered with ${status}: ${JSON.stringify(body)}`)
      return endpoints[key].output.parse(body) as ApiOutput<K>
    },
    async cookie() {
      const { cookies } = await context.storageState()
      return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    },
  }
}
