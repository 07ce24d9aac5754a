import { randomUUID } from 'node:crypto'
import type { EndpointKey } from '#contracts/api/endpoints.ts'
import { refuse } from '#domain/refusal.ts'
import { languageOf } from '../http/language.ts'
import { openApiDocument } from '../http/openapi.ts'
import { problemReply } from '../http/problem-reply.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { route, type Incoming } from '../http/route.ts'
import { router } from '../http/router.ts'
import { routes } from './routes.ts'

type Asked = Omit<Incoming, 'params'> & { readonly method: string; readonly path: string }

const prefix = '/api/v1'
const keys = Object.keys(routes) as EndpointKey[]

const find = router<(incoming: Incoming) => Promise<Reply>>([
  ...keys.map((key) => [key, route(key, routes)] as const),
  // The API's own description; open to all, since it holds nothing but the contract.
  ['GET /openapi.json', () => Promise.resolve(jsonReply(200, openApiDocument()))],
])

/** Whether a path belongs to the API, known or not. */
export const isApiPath = (path: string): boolean => path === prefix || path.startsWith(`${prefix}/`)

/** Answers a request to the API: by its endpoint, or with the same error body as everywhere else when there is none. */
export async function answerApi({ method, path, ...rest }: Asked): Promise<Reply> {
  const found = find(path.slice(prefix.length))
  if (found === null) return problemReply(refuse('not-found'), languageOf(rest.headers), randomUUID())
  const handle = found.methods.get(method === 'HEAD' ? 'GET' : method)
  if (handle !== undefined) return handle({ ...rest, params: found.params })
  const known = [...found.methods.keys()]
  const headers = { Allow: [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ') }
  if (method === 'OPTIONS') return { status: 204, headers, body: '' }
  const problem = problemReply(refuse('method-not-allowed'), languageOf(rest.headers), randomUUID())
  return { ...problem, headers: { ...problem.headers, ...headers } }
}
