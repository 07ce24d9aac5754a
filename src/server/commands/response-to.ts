import type { CallCategory } from '#domain/call-category.ts'
import type { Priority } from '#domain/priority.ts'
import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { cityRules } from '../queries/city-rules.ts'
import { resolveAgencies } from './resolve-agencies.ts'

/** What the city answers a report with: who is sent, how urgent it is unless somebody says otherwise, and how the call counts. */
export type Response = { readonly agencies: readonly string[]; readonly priority: Priority; readonly category: CallCategory }

const usualPriority = 3
/** The family of incident types that are complaints about public services, no emergencies. */
const complaints = 'keluhan'

/**
 * The response to an incident type: the agencies named, or else those of its response plan, of which one that the city
 * gave up is left out. Refuses a type or a named agency that the city does not have.
 */
export async function responseTo(type: string, named: readonly string[] | undefined): Promise<Outcome<Response>> {
  const { active, types } = await cityRules()
  const rule = types.get(type)
  if (rule === undefined) return refuse('unknown-type', { errors: [{ field: 'type', code: 'unknown-type' }] })
  const { family, plan } = rule
  const agencies = named ? resolveAgencies(active, named) : done((plan?.agencies ?? []).filter((code) => active.includes(code)))
  const category = family === complaints ? 'keluhan' : 'darurat'
  return agencies.ok ? done({ agencies: agencies.value, priority: plan?.priority ?? usualPriority, category }) : agencies
}
