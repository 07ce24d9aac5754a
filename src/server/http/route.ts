import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { v5 as uuidv5 } from 'uuid'
import { endpoints, type ApiOutput, type ApiRequest, type EndpointKey } from '#contracts/api/endpoints.ts'
import type { EndpointSpec } from '#contracts/api/endpoint.ts'
import { uuid } from '#contracts/scalars.ts'
import { refuse, type Refusal } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { authenticate, bearerOf } from '../auth/authenticate.ts'
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
import { problemReply } from './problem-reply.ts'
import { mediaReply } from './media-reply.ts'
import { readBody } from './read-body.ts'
import { refuseFile } from './refuse-file.ts'
import { jsonReply, type Reply } from './reply.ts'
import { validate } from './validate.ts'

type Door<K extends EndpointKey> = (typeof endpoints)[K]['door']
type ActorAt<K extends EndpointKey> = Door<K> extends 'open' ? Actor | null : Actor

export type RouteCall<K extends EndpointKey> = ApiRequest<K> & {
  readonly actor: ActorAt<K>
  readonly now: Date
  readonly language: Locale
  /** Of the sender's `Idempotency-Key` at this address. */
  readonly idempotencyKey: string | null
  /** The file that is sent, where the endpoint takes one: not read yet. */
  readonly file: Readable
}
export type Answer<K extends EndpointKey> = { readonly body: ApiOutput<K>; readonly status?: number; readonly headers?: Readonly<Record<string, string>> }
/** What an endpoint does, once its request was found in order. */
export type Handler<K extends EndpointKey> = (call: RouteCall<K>) => Promise<Outcome<Answer<K>>>
/** A handler for each of these endpoints. */
export type Handlers<K extends EndpointKey = EndpointKey> = { readonly [P in K]: Handler<P> }

/** A request as it came in, its path already read. */
export type Incoming = {
  readonly headers: IncomingHttpHeaders
  readonly params: Readonly<Record<string, string>>
  /** What follows the `?` of the address. */
  readonly search: string
  readonly body: Readable
}

/** Less than the browser waits for an answer: whoever asks hears that it failed for now, rather than nothing. */
const answerWithinMs = 8_000
/** A file takes as long as the line of whoever sends it needs. */
const fileWithinMs = 240_000

/** A successful answer, with the endpoint's usual status unless another is given. */
export const answer = <T>(body: T, status?: number): Outcome<{ body: T; status?: number }> =>
  done(status === undefined ? { body } : { body, status })

/** A command's or query's outcome as the answer it is. */
export const answered = <T>(outcome: Outcome<T>): Outcome<{ body: T }> => (outcome.ok ? done({ body: outcome.value }) : outcome)

/**
 * The one wrapper of all API routes: who calls, may they, is the request well-formed; then the handler; then one body
 * for errors, one log line and one measurement. A handler cannot run without what its endpoint declares.
 */
export function route<K extends EndpointKey>(key: K, handlers: Handlers<K>) {
  const spec: EndpointSpec = endpoints[key]
  const reads = key.startsWith('GET ')
  return async (incoming: Incoming): Promise<Reply> => {
    const started = performance.now()
    const requestId = randomUUID()
    const language = languageOf(incoming.headers)
    let actor: Actor | null = null
    let outcome: Outcome<Answer<K>>
    try {
      const work = async () => {
        const admitted = await admit(spec, reads, incoming.headers)
        actor = admitted.ok ? admitted.value : null
        const call = admitted.ok ? await parse(key, incoming, language) : admitted
        return call.ok ? handlers[key]({ ...call.value, actor, now: new Date(), language, file: incoming.body } as RouteCall<K>) : call
      }
      outcome = await inTime<Outcome<Answer<K>>>(work(), spec.upload ? fileWithinMs : answerWithinMs, () => refuse('unavailable'))
    } catch (error) {
      const down = isUnavailable(error)
      logger().error({ requestId, endpoint: key, err: describeError(error) }, 'request failed')
      outcome = refuse(down ? 'unavailable' : 'internal')
    }
    const reply = outcome.ok
      ? replyTo(spec, outcome.value, incoming.headers, requestId)
      : problemReply(outcome, language, requestId)
    report(key, reply.status, started, requestId, actor, outcome.ok ? undefined : outcome)
    return reply
  }
}

function replyTo(spec: EndpointSpec, { body, status, headers }: { body: unknown; status?: number; headers?: Readonly<Record<string, string>> }, asked: IncomingHttpHeaders, requestId: string): Reply {
  const own = { ...headers, 'X-Request-Id': requestId }
  return spec.media !== undefined && body instanceof Uint8Array
    ? mediaReply(spec.media, new Uint8Array(body), asked['if-none-match'], own)
    : jsonReply(status ?? spec.success[0], body, own)
}

async function admit(spec: EndpointSpec, reads: boolean, headers: IncomingHttpHeaders): Promise<Outcome<Actor | null>> {
  if (!reads && bearerOf(headers.authorization) === undefined && isCrossOrigin(headers)) return refuse('cross-origin')
  const actor = await authenticate(headers)
  if (spec.door === 'open') return done(actor)
  if (actor === null) return refuse('unauthenticated')
  return spec.door === 'signed-in' || spec.door.includes(actor.role) ? done(actor) : refuse('forbidden')
}

function isCrossOrigin(headers: IncomingHttpHeaders): boolean {
  if (!['same-origin', 'none', undefined].includes(headers['sec-fetch-site'])) return true
  return isForeignPage({ origin: headers.origin, host: headers.host }, config().publicUrl)
}

async function parse(endpoint: EndpointKey, incoming: Incoming, language: Locale) {
  const spec: EndpointSpec = endpoints[endpoint]
  const params = validate(spec.params, incoming.params, language)
  // An id that cannot exist is a thing that is not there, not a fault in a form.
  if (!params.ok) return refuse('not-found')
  const query = validate(spec.query, queryOf(incoming.search), language)
  if (!query.ok) return query
  const fault = spec.upload === undefined ? null : refuseFile(spec.upload, incoming.headers)
  if (fault !== null) return fault
  const raw = spec.body === undefined ? done(undefined) : await readBody(incoming.headers, incoming.body)
  if (!raw.ok) return raw
  const body = validate(spec.body, raw.value, language)
  if (!body.ok) return body
  const named = spec.idempotent ? incoming.headers['idempotency-key'] : undefined
  const key = uuid.optional().safeParse(named)
  if (!key.success) return refuse('validation-failed', { errors: [{ field: 'Idempotency-Key', code: 'invalid_format' }] })
  const idempotencyKey = key.data === undefined ? null : keyAt(endpoint, params.value, key.data)
  return done({ params: params.value, query: query.value, body: body.value, idempotencyKey })
}

/** A sender's key as it is kept, for one address alone: with another step or for another ticket it names another request. */
const keyAt = (endpoint: EndpointKey, params: unknown, key: string) => uuidv5(JSON.stringify([endpoint, params]), key)

function queryOf(text: string): Record<string, string | string[]> {
  const search = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

function report(
  endpoint: string,
  status: number,
  started: number,
  requestId: string,
  actor: Actor | null,
  refusal: Refusal | undefined,
) {
  const ms = performance.now() - started
  metrics().requests.observe({ endpoint, status: String(status) }, ms / 1000)
  const who = actor && { actor: actor.id, role: actor.role, agency: actor.agency }
  logger().info(
    { requestId, endpoint, status, ms: Math.round(ms * 10) / 10, ...who, refusal: refusal?.code },
    'request',
  )
}
