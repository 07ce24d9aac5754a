import type { ApiRequest } from '#contracts/api/endpoints.ts'
import { planFaults } from '#contracts/plan-faults.ts'
import type { LivePlan } from '#contracts/response-plan.ts'
import { changedParts, partsOf } from '#domain/plan-change.ts'
import { refuse } from '#domain/refusal.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { Prisma } from '../db/dialect.ts'
import { done, transaction, type Outcome } from '../db/transaction.ts'
import { append } from '../log/append.ts'
import { contentOf, toPlan } from '../queries/plan-rows.ts'

type Input = ApiRequest<'PUT /plans/{type}'>['body']

/**
 * Changes a response plan: a new version, kept beside the earlier ones. The same plan again is no change. Refuses anybody but
 * an admin; a type without a plan; with the plan as it is now when someone was faster; agencies and instructions that do not
 * exist, by their field.
 */
export const changePlan = (actor: Actor, type: string, input: Input, now: Date): Promise<Outcome<LivePlan>> =>
  transaction<LivePlan>(async (tx) => {
    if (actor.role !== 'admin') return refuse('forbidden')
    await tx.$queryRaw`SELECT 1 FROM response_plan WHERE type_code = ${type} FOR UPDATE`
    const row = await tx.responsePlan.findUnique({ where: { typeCode: type } })
    if (row === null) return refuse('not-found')
    const before = toPlan(row)
    const { version, ...fields } = input
    if (version !== before.version) return refuse('stale', { extra: { plan: before } })
    const plan = { type, ...fields }
    const active = await tx.agency.findMany({ where: { active: true }, select: { code: true } })
    const known = { agencies: new Set(active.map(({ code }) => code)), instructions: new Set(loadCity().instructions.map(({ code }) => code)) }
    const faults = planFaults(plan, known)
    if (faults.length > 0)
      return refuse('validation-failed', { errors: faults.map(({ field, code }) => ({ field, code })) })

    const parts = changedParts(before, plan)
    if (parts.length === 0) return done(before)
    const after = { ...plan, version: version + 1 }
    const { type: typeCode, ladder, ...columns } = plan
    await tx.responsePlan.update({ where: { typeCode }, data: { ...columns, ladder: ladder ?? Prisma.DbNull, version: after.version } })
    await tx.planVersion.create({ data: { typeCode, version: after.version, plan: contentOf(after), at: now, changedById: actor.id } })
    await append(tx, {
      kind: 'plan.changed',
      at: now,
      actor,
      view: null,
      data: { type, version: after.version, before: partsOf(before, parts), after: partsOf(plan, parts) },
      // Everybody's screen names agencies and answers by the plan.
      audience: [...known.agencies],
    })
    return done(after)
  })
