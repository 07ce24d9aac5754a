import type { ApiInput, EndpointKey } from '#contracts/api/endpoints.ts'

type Field<Name extends string, T> = [T] extends [undefined]
  ? { [K in Name]?: undefined }
  : undefined extends T
    ? { [K in Name]?: T }
    : Partial<T> extends T
      ? { [K in Name]?: T }
      : { [K in Name]: T }

/** What a call to an endpoint is made with; what may be empty may be left out. */
export type ApiCall<K extends EndpointKey> = Field<'params', ApiInput<K>['params']> &
  Field<'query', ApiInput<K>['query']> &
  Field<'body', ApiInput<K>['body']> & {
    /** Names the request, so that sending it again does the work once. */
    idempotencyKey?: string
    signal?: AbortSignal
    /** Sent even if the page goes meanwhile. */
    keepalive?: boolean
    /** The body of an endpoint that takes a file. */
    file?: Blob
    /** Hears which share of the file, between 0 and 1, has left. */
    onProgress?: (share: number) => void
  }

type Loose = { params?: unknown; query?: unknown }
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function inText(value: unknown): string {
  if (Array.isArray(value)) return value.map(inText).join(',')
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Error('only text, numbers, yes and no can stand in an address')
}

/** The address of a call: `{name}`s filled in, the query behind it; lists are joined by commas, nothing is sent for `undefined`. */
export function urlOf(path: string, { params, query }: Loose): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = isRecord(params) ? params[name] : undefined
    if (value === undefined) throw new Error(`${path} needs ${name}`)
    return encodeURIComponent(inText(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(isRecord(query) ? query : {})) {
    if (value !== undefined && value !== null) search.set(name, inText(value))
  }
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`
}
