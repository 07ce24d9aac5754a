import { endpoints, type ApiOutput, type ApiRequest, type EndpointKey } from '#contracts/api/endpoints.ts'
import type { EndpointSpec } from '#contracts/api/endpoint.ts'
import { uuid } from '#contracts/scalars.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { authenticate } from '../auth/authenticate.ts'
import { isForeignPage } from '../auth/foreign-page.ts'
import { config } from '../config.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { isUnavailable } from '../db/is-unavailable.ts'
import { describeError } from '../observability/describe-error.ts'
import { logger } from '../observability/logger.ts'
import { metrics } from '../observability/metrics.ts'
import type { Locale } from '#i18n/locale.ts'
import { inTime } from './in-time.ts'
import { languageOf } from './language.ts'
import { problemResponse } from './problem-response.ts'
import { readBody } from './read-body.ts'
import { validate } from './validate.ts'

type Door<K extends EndpointKey> = (typeof endpoints)[K]['door']
type ActorAt<K extends EndpointKey> = Door<K> extends 'open' ? Actor | null : Actor

export type RouteCall<K extends EndpointKey> = ApiRequest<K> & {
  readonly actor: ActorAt<K>
  readonly idempotencyKey: string | null
  readonly now: Date
}
export type Answer<K extends EndpointKey> = { readonly body: ApiOutput<K>; readonly status?: number }
type NextContext = { readonly params: Promise<Record<string, string | string[] | undefined>> }

/** Less than the browser waits for an answer: whoever asks hears that it failed for now, rather than nothing. */
const answerWithinMs = 8_000

/** A successful answer, with the endpoint's usual status unless another is given. */
export const answer = <T>(body: T, status?: number): Outcome<{ body: T; status?: number }> =>
  done(status === undefined ? { body } : { body, status })

/**
 * The one wrapper of all API routes: who calls, may they, is the request well-formed; then the handler; then one body
 * for errors, one log line and one measurement. A handler cannot run without what its endpoint declares.
 */
export function route<K extends EndpointKey>(key: K, handle: (call: RouteCall<K>) => Promise<Outcome<Answer<K>>>) {
  const spec: EndpointSpec = endpoints[key]
  return async (request: Request, context: NextContext): Promise<Response> => {
    const started = performance.now()
    const requestId = crypto.randomUUID()
    const language = languageOf(request.headers)
    let actor: Actor | null = null
    let outcome: Outcome<Answer<K>>
    try {
      const work = async () => {
        const admitted = await admit(spec, request)
        actor = admitted.ok ? admitted.value : null
        const call = admitted.ok ? await parse(spec, request, context, language) : admitted
        return call.ok ? handle({ ...call.value, actor, now: new Date() } as RouteCall<K>) : call
      }
      outcome = await inTime<Outcome<Answer<K>>>(work(), answerWithinMs, () => refuse('unavailable'))
    } catch (error) {
      const down = isUnavailable(error)
      logger().error({ requestId, endpoint: key, err: describeError(error) }, 'request failed')
      outcome = refuse(down ? 'unavailable' : 'internal')
    }
    const response = outcome.ok
      ? Response.json(outcome.value.body, {
          status: outcome.value.status ?? spec.success[0],
          headers: { 'Cache-Control': 'no-store', 'X-Request-Id': requestId },
        })
      : problemResponse(outcome, language, requestId)
    report(key, response, started, requestId, actor, outcome.ok ? undefined : outcome)
    return response
  }
}

async function admit(spec: EndpointSpec, request: Request): Promise<Outcome<Actor | null>> {
  if (request.method !== 'GET' && !request.headers.has('authorization') && isCrossOrigin(request.headers)) return refuse('cross-origin')
  const actor = await authenticate({
    authorization: request.headers.get('authorization') ?? undefined,
    cookie: request.headers.get('cookie') ?? undefined,
  })
  if (spec.door === 'open') return done(actor)
  if (actor === null) return refuse('unauthenticated')
  return spec.door === 'signed-in' || spec.door.includes(actor.role) ? done(actor) : refuse('forbidden')
}

function isCrossOrigin(headers: Headers): boolean {
  if (!['same-origin', 'none', null].includes(headers.get('sec-fetch-site'))) return true
  const sent = { origin: headers.get('origin') ?? undefined, host: headers.get('host') ?? undefined }
  return isForeignPage(sent, config().publicUrl)
}

async function parse(spec: EndpointSpec, request: Request, context: NextContext, language: Locale) {
  const params = validate(spec.params, await context.params, language)
  // An id that cannot exist is a thing that is not there, not a fault in a form.
  if (!params.ok) return refuse('not-found')
  const query = validate(spec.query, queryOf(request), language)
  if (!query.ok) return query
  const raw = spec.body === undefined ? done(undefined) : await readBody(request)
  if (!raw.ok) return raw
  const body = validate(spec.body, raw.value, language)
  if (!body.ok) return body
  const named = spec.idempotent ? request.headers.get('idempotency-key') : null
  const key = uuid.nullable().safeParse(named)
  if (!key.success) return refuse('validation-failed', { errors: [{ field: 'Idempotency-Key', code: 'invalid_format' }] })
  return done({ params: params.value, query: query.value, body: body.value, idempotencyKey: key.data })
}

function queryOf(request: Request): Record<string, string | string[]> {
  const search = new URL(request.url).searchParams
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

function report(
  endpoint: string,
  response: Response,
  started: number,
  requestId: string,
  actor: Actor | null,
  refusal: Refusal | undefined,
) {
  const ms = performance.now() - started
  metrics().requests.observe({ endpoint, status: String(response.status) }, ms / 1000)
  const who = actor && { actor: actor.id, role: actor.role, agency: actor.agency }
  logger().info(
    { requestId, endpoint, status: response.status, ms: Math.round(ms * 10) / 10, ...who, refusal: refusal?.code },
    'request',
  )
}
