import { refuse } from '#domain/refusal.ts'
import { done, type Outcome, type Tx } from '../db/transaction.ts'

/** The distinct agencies behind these codes, in the order given; refuses codes the city does not have. */
export async function resolveAgencies(tx: Tx, codes: readonly string[]): Promise<Outcome<string[]>> {
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return done([])
  const known = await knownAgencies(tx, wanted)
  const unknown = wanted.filter((code) => !known.includes(code))
  if (unknown.length === 0) return done(wanted)
  return refuse('unknown-agency', {
    errors: unknown.map((code) => ({ field: `agencies.${String(codes.indexOf(code))}`, code: 'unknown-agency' })),
  })
}

/** Those of these codes that the city has, in the order given: what a plan names and the city gave up is left out. */
export async function knownAgencies(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.agency.findMany({ where: { code: { in: [...codes] }, active: true }, select: { code: true } })
  return codes.filter((code) => rows.some((agency) => agency.code === code))
}
