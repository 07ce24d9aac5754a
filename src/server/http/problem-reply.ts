import { faultCodes, type FaultCode } from '#contracts/fault.ts'
import type { Problem } from '#contracts/problem.ts'
import { refusalCodes, type Refusal, type RefusalCode } from '#domain/refusal.ts'
import type { Locale } from '#i18n/locale.ts'
import { faultWords } from '#i18n/fault-words.ts'
import { problemWords } from '#i18n/problem-words.ts'
import { jsonReply, type Reply } from './reply.ts'

const statusOf: Readonly<Record<RefusalCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
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
  'unknown-question': 422,
  'unknown-answer': 422,
  'no-assignment': 404,
  'unknown-unit': 422,
  'unit-busy': 409,
  'unit-out-of-service': 409,
  'callsign-shared': 422,
  'period-reversed': 422,
  'period-too-long': 422,
  'merge-into-itself': 422,
  'time-incomplete': 422,
  'in-the-future': 422,
  'too-old': 422,
  'caller-needed': 409,
  'not-a-photo': 415,
  'photo-too-large': 413,
  'photo-damaged': 422,
  'too-many-photos': 409,
  'too-many-attempts': 429,
  unavailable: 503,
  internal: 500,
}

/** A refusal as an RFC 9457 reply, its words in the reader's language. */
export function problemReply(refusal: Refusal, language: Locale, requestId: string): Reply {
  const words = problemWords(refusal.code, language)
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
        message: message ?? wordsOf(code, language),
      })),
    }),
    ...refusal.extra,
  }
  return jsonReply(status, problem, {
    'Content-Type': 'application/problem+json',
    'X-Request-Id': requestId,
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
  })
}

function wordsOf(code: string, language: Locale): string {
  if (isFaultCode(code)) return faultWords(code, language)
  return problemWords(isRefusalCode(code) ? code : 'validation-failed', language).detail
}

const isFaultCode = (code: string): code is FaultCode => faultCodes.some((known) => known === code)
const isRefusalCode = (code: string): code is RefusalCode => refusalCodes.some((known) => known === code)
