/**
 * An expected refusal: a value with a stable code, never an exception. The code is part of the API (`problem.code`);
 * its words are looked up in the reader's language.
 */
export const refusalCodes = [
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'validation-failed',
  'malformed-json',
  'unsupported-media-type',
  'payload-too-large',
  'cross-origin',
  'stale',
  'invalid-transition',
  'assignments-active',
  'already-assigned',
  'unknown-agency',
  'unknown-type',
  'unknown-question',
  'unknown-answer',
  'no-assignment',
  'unknown-unit',
  'unit-busy',
  'unit-out-of-service',
  'callsign-shared',
  'period-reversed',
  'period-too-long',
  'merge-into-itself',
  'time-incomplete',
  'in-the-future',
  'too-old',
  'caller-needed',
  'not-a-photo',
  'photo-too-large',
  'photo-damaged',
  'too-many-photos',
  'too-many-attempts',
  'unavailable',
  'internal',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export type FieldError = { readonly field: string; readonly code: string; readonly message?: string }

export type Refusal = {
  readonly ok: false
  readonly code: RefusalCode
  /** Fields at fault, by their path in the request (`location.lat`). */
  readonly errors?: readonly FieldError[]
  /** What the caller needs to go on, such as the ticket as it stands now. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** Builds a refusal. */
export const refuse = (code: RefusalCode, rest: Omit<Refusal, 'ok' | 'code'> = {}): Refusal => ({ ok: false, code, ...rest })
