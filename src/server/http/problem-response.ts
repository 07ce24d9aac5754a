import type { Problem } from '#contracts/problem.ts'
import type { Refusal, RefusalCode } from '#domain/refusal.ts'
import type { Language } from './language.ts'
import { problemWords } from './problem-words.ts'

const statusOf: Readonly<Record<RefusalCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'validation-failed': 422,
  'malformed-json': 400,
  'unsupported-media-type': 415,
  'payload-too-large': 413,
  'cross-origin': 403,
  stale: 409,
  'invalid-transition': 409,
  'assignments-active': 409,
  'already-assigned': 409,
  'unknown-agency': 422,
  'unknown-type': 422,
  'no-assignment': 404,
  'merge-into-itself': 422,
  'too-many-attempts': 429,
  unavailable: 503,
  internal: 500,
}

/** A refusal as an RFC 9457 response, its words in the reader's language. */
export function problemResponse(refusal: Refusal, language: Language, requestId: string): Response {
  const words = problemWords(language, refusal.code)
  const status = statusOf[refusal.code]
  const problem: Problem = {
    type: `/problems/${refusal.code}`,
    title: words.title,
    status,
    code: refusal.code,
    detail: words.detail,
    instance: `urn:uuid:${requestId}`,
    ...(refusal.errors && {
      errors: refusal.errors.map(({ field, code, message }) => ({
        field,
        code,
        message: message ?? problemWords(language, code).detail,
      })),
    }),
    ...refusal.extra,
  }
  return Response.json(problem, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Request-Id': requestId,
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    },
  })
}
