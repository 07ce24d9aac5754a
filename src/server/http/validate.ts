import type { z } from 'zod'
import { refuse, type FieldError } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'
import type { Locale } from '#i18n/locale.ts'
import { validationWords } from './validation-words.ts'

/** Checks a value against a schema; the refusal names every field at fault, in the reader's language. */
export function validate(schema: z.ZodType | undefined, value: unknown, language: Locale): Outcome<unknown> {
  if (schema === undefined) return done(undefined)
  const result = schema.safeParse(value, { error: validationWords(language) })
  if (result.success) return done(result.data)
  return refuse('validation-failed', { errors: result.error.issues.map(toFieldError) })
}

/** The words of a rule's own fault are found by its code when it is answered. */
function toFieldError(issue: z.core.$ZodIssue): FieldError {
  const field = issue.path.map(String).join('.')
  const fault: unknown = issue.code === 'custom' ? issue.params?.['fault'] : undefined
  return typeof fault === 'string' ? { field, code: fault } : { field, code: issue.code, message: issue.message }
}
