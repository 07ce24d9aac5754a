import { changedParts, planParts } from '#domain/plan-change.ts'
import type { Tx } from '../db/transaction.ts'
import { toPlan } from '../queries/plan-rows.ts'

type Row = { type: string; version: number; after: Record<string, unknown> }

/** What is wrong with the response plans: each must be what its kept version says, and its last change must be in the log. */
export async function comparePlans(tx: Tx): Promise<string[]> {
  const plans = await tx.responsePlan.findMany({ include: { versions: { orderBy: { version: 'desc' }, take: 1 } } })
  const events = await tx.$queryRaw<Row[]>`
    SELECT DISTINCT ON (data->>'type') data->>'type' AS type, (data->>'version')::int AS version, data->'after' AS after
    FROM event WHERE kind = 'plan.changed' ORDER BY data->>'type', seq DESC`
  const logged = new Map(events.map((event) => [event.type, event]))
  return plans.flatMap(({ versions: [last], ...row }) => {
    const plan = toPlan(row)
    const event = logged.get(plan.type)
    const asKept = last === undefined || (last.version === plan.version && changedParts(last.plan as object, plan).length === 0)
    const named = planParts.filter((part) => event !== undefined && part in event.after)
    // What the city pack brought has no event; what a person changed must have one.
    const byPerson = last !== undefined && last.changedById !== null
    const asTold = event === undefined ? !byPerson : event.version === plan.version && !changedParts(noNulls(event.after), plan).some((part) => named.includes(part))
    return asKept && asTold ? [] : [`response plan ${plan.type}: differs from its last change`]
  })
}

const noNulls = (parts: Record<string, unknown>) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null))
