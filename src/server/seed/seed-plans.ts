import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { changedParts } from '#domain/plan-change.ts'
import { loadCity } from '../city/load-city.ts'
import { Prisma } from '../db/dialect.ts'
import { transaction, done, type Tx } from '../db/transaction.ts'
import { logger } from '../observability/logger.ts'
import { toPlan } from '../queries/plan-rows.ts'

/**
 * Brings the response plans of the city pack into the database. A plan that somebody changed in the console is theirs: it
 * stays as it is, and where the pack differs the log of the server says so; the console offers the pack's plan there. A plan
 * that nobody changed follows the pack, as a version of its own.
 */
export async function seedPlans(now: Date): Promise<void> {
  const kept: string[] = []
  await transaction(async (tx) => {
    for (const plan of loadCity().plans) if (!(await seedPlan(tx, plan, now))) kept.push(plan.type)
    return done(null)
  })
  if (kept.length > 0) logger().info({ plans: kept }, 'plans changed in the console differ from the city pack and were kept')
}

/** Whether the plan in force is now the pack's. */
async function seedPlan(tx: Tx, plan: ResponsePlanData, now: Date): Promise<boolean> {
  const { type: typeCode, ladder, ...fields } = plan
  const columns = { ...fields, ladder: ladder ?? Prisma.DbNull }
  const keep = (version: number) => tx.planVersion.create({ data: { typeCode, version, plan, at: now } })
  await tx.$queryRaw`SELECT 1 FROM response_plan WHERE type_code = ${typeCode} FOR UPDATE`
  const row = await tx.responsePlan.findUnique({ where: { typeCode }, include: { versions: { orderBy: { version: 'desc' }, take: 1 } } })
  if (row === null) {
    await tx.responsePlan.create({ data: { typeCode, ...columns } })
    await keep(1)
    return true
  }
  const [last] = row.versions
  const same = changedParts(toPlan(row), plan).length === 0
  if (same && last !== undefined) return true
  if (last !== undefined && last.changedById !== null) return false
  // From a time before versions were kept, the plan has none yet.
  const version = last === undefined ? row.version : row.version + 1
  if (!same) await tx.responsePlan.update({ where: { typeCode }, data: { ...columns, version } })
  await keep(version)
  return true
}
