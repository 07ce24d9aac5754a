import type { CallCategory } from '#domain/call-category.ts'
import type { Ladder } from '#domain/ladder.ts'
import { ruledAgencies, ruledPriority, type Answers } from '#domain/plan-answers.ts'
import type { Priority } from '#domain/priority.ts'
import { refuse } from '#domain/refusal.ts'
import { done, type Outcome } from '../db/transaction.ts'
import { cityRules } from '../queries/city-rules.ts'
import { refuseAnswers } from './refuse-answers.ts'
import { resolveAgencies } from './resolve-agencies.ts'

/** What the city answers a report with: who is sent, how urgent it is, how long they are waited for, and how the call counts. */
export type Response = {
  readonly agencies: readonly string[]
  readonly priority: Priority
  readonly ladder: Ladder
  readonly category: CallCategory
}

const usualPriority = 3
/** The family of incident types that are complaints about public services, no emergencies. */
const complaints = 'keluhan'

/**
 * The response to an incident type: the agencies named, or else those of its response plan and of the answers, of which one
 * that the city gave up is left out. Refuses a type or a named agency that the city does not have, and answers to questions
 * that its plan does not ask.
 * @param said the priority that somebody gave it; left out, it is as the plan and the answers have it
 */
export async function responseTo(
  type: string,
  named: readonly string[] | undefined,
  said?: Priority,
  answers: Answers = {},
): Promise<Outcome<Response>> {
  const { active, types, ladders } = await cityRules()
  const rule = types.get(type)
  if (rule === undefined) return refuse('unknown-type', { errors: [{ field: 'type', code: 'unknown-type' }] })
  const { family, plan, clocks } = rule
  const refused = refuseAnswers(plan, answers)
  if (refused) return refused
  const agencies = named ? resolveAgencies(active, named) : done((plan ? ruledAgencies(plan, answers) : []).filter((code) => active.includes(code)))
  const category = family === complaints ? 'keluhan' : 'darurat'
  if (!agencies.ok) return agencies
  const priority = said ?? (plan ? ruledPriority(plan, answers) : usualPriority)
  return done({ agencies: agencies.value, priority, ladder: { ...ladders[priority], ...clocks }, category })
}
