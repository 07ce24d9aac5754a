import type { Priority } from '#domain/priority.ts'
import { refuse } from '#domain/refusal.ts'
import { prisma } from '../db/prisma.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { resolveAgencies } from './resolve-agencies.ts'

/** What the city answers a report with: who is sent, and how urgent it is unless somebody says otherwise. */
export type Response = { readonly agencies: readonly string[]; readonly priority: Priority }

type Row = { priority: Priority | null; planned: string[] | null; active: string[] }

const usualPriority = 3

/**
 * The response to an incident type: the agencies named, or else those of its response plan, of which one that the city
 * gave up is left out. Refuses a type or a named agency that the city does not have.
 */
export async function responseTo(type: string, named: readonly string[] | undefined): Promise<Outcome<Response>> {
  const [row] = await prisma().$queryRaw<Row[]>`/* response-plan */
    SELECT p.priority, p.lead || p.supporting AS planned, ARRAY(SELECT code FROM agency WHERE active) AS active
    FROM incident_type t LEFT JOIN response_plan p ON p.type_code = t.code WHERE t.code = ${type}`
  if (row === undefined) return refuse('unknown-type', { errors: [{ field: 'type', code: 'unknown-type' }] })
  const { priority, planned, active } = row
  const agencies = named ? resolveAgencies(active, named) : done((planned ?? []).filter((code) => active.includes(code)))
  return agencies.ok ? done({ agencies: agencies.value, priority: priority ?? usualPriority }) : agencies
}
