import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'

/** The distinct agencies behind these codes, in the order given; refuses codes that are not among the city's `active` ones. */
export function resolveAgencies(active: readonly string[], codes: readonly string[]): Outcome<string[]> {
  const wanted = [...new Set(codes)]
  const unknown = wanted.filter((code) => !active.includes(code))
  if (unknown.length === 0) return done(wanted)
  return refuse('unknown-agency', {
    errors: unknown.map((code) => ({ field: `agencies.${String(codes.indexOf(code))}`, code: 'unknown-agency' })),
  })
}
