import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { ResponsePlanData } from '#contracts/response-plan.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { until } from '../../../tests/support/console-client.ts'
import { useServer } from '../../../tests/support/server.ts'
import { tamper } from '../../../tests/support/superuser.ts'
import { opened, refusalOf, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { verifyLog } from '../log/verify.ts'
import { cityRules, keepCityRules } from '../queries/city-rules.ts'
import { listPlans } from '../queries/list-plans.ts'
import { planVersions } from '../queries/plan-versions.ts'
import { seedPlans } from '../seed/seed-plans.ts'
import { changePlan } from './change-plan.ts'

const database = useServer()
const now = new Date('2026-11-25T03:00:00.000Z')
let admin: Actor
beforeAll(async () => {
  admin = await actorOf('admin')
})

const planOf = async (type: string) => (await listPlans(admin)).plans.find((plan) => plan.type === type)!
async function change(type: string, over: Partial<ResponsePlanData>, { actor = admin, version }: { actor?: Actor; version?: number } = {}) {
  const { type: _type, ...plan } = await planOf(type)
  return changePlan(actor, type, { ...plan, ...over, ...(version !== undefined && { version }) }, now)
}

describe('a change', () => {
  it('is a new version with who, when and what, and the next ticket goes by it', async () => {
    const { version, supporting } = await planOf('banjir')
    const changed = valueOf(await change('banjir', { priority: 1, supporting: ['damkar'] }))
    expect(changed).toMatchObject({ version: version + 1, priority: 1, supporting: ['damkar'] })
    const [event] = await database.query("SELECT data, view, ticket_id FROM event WHERE kind = 'plan.changed' ORDER BY seq DESC LIMIT 1")
    expect(event).toEqual({
      data: { type: 'banjir', version: version + 1, before: { priority: 2, supporting }, after: { priority: 1, supporting: ['damkar'] } },
      view: null,
      ticket_id: null,
    })
    const { items } = valueOf(await planVersions(admin, 'banjir'))
    expect(items.map(({ version: kept, by }) => [kept, by])).toEqual([[version + 1, 'Admin'], [version, null]])
    expect(items[0]).toMatchObject({ at: now.toISOString(), plan: { priority: 1 } })
    expect(await opened({ type: 'banjir' })).toMatchObject({ priority: 1, assignments: [{ agency: 'bpbd' }, { agency: 'damkar' }] })
    expect((await verifyLog()).faults).toEqual([])
  })

  it('is in the plans as soon as it is told, also while the rules are kept in memory', async () => {
    const keeping = keepCityRules()
    onTestFinished(() => keeping.stop())
    await until(async () => (await cityRules()) === (await cityRules()), 'the rules are kept')
    for (const priority of [1, 3, 1, 3] as const) {
      valueOf(await change('kabel-telekomunikasi', { priority }))
      expect((await planOf('kabel-telekomunikasi')).priority).toBe(priority)
    }
  })

  it('brings an older version back as a new one', async () => {
    const before = await planOf('longsor')
    valueOf(await change('longsor', { lead: 'damkar', supporting: [] }))
    const [, older] = valueOf(await planVersions(admin, 'longsor')).items
    const { type: _type, ...fields } = older!.plan
    const back = valueOf(await changePlan(admin, 'longsor', { ...fields, version: before.version + 1 }, now))
    expect(back).toEqual({ ...before, version: before.version + 2 })
  })

  it('that changes nothing leaves no version and no event', async () => {
    const events = await database.query("SELECT 1 FROM event WHERE kind = 'plan.changed'")
    const before = await planOf('sampah')
    expect(valueOf(await change('sampah', {}))).toEqual(before)
    expect(await database.query("SELECT 1 FROM event WHERE kind = 'plan.changed'")).toHaveLength(events.length)
  })

  it('of two at once wins once; the other gets the plan as it is now', async () => {
    const { version } = await planOf('abrasi')
    const outcomes = await Promise.all([change('abrasi', { priority: 1 }, { version }), change('abrasi', { priority: 3 }, { version })])
    const [won] = outcomes.filter((outcome) => outcome.ok)
    const [lost] = outcomes.filter((outcome) => !outcome.ok)
    expect(lost).toMatchObject({ code: 'stale', extra: { plan: { version: version + 1, priority: valueOf(won!).priority } } })
  })

  it.each([
    ['an agency that the city does not have', { lead: 'nobody' }, 'lead'],
    ['an agency named twice', { supporting: ['damkar', 'damkar'] }, 'supporting.1'],
    ['an instruction that there is not', { instructions: ['none'] }, 'instructions.0'],
  ])('refuses %s by its field', async (_what, over, field) => {
    expect(refusalOf(await change('cuaca-ekstrem', over))).toMatchObject({ code: 'validation-failed', errors: [{ field }] })
  })

  it('is refused to anybody but an admin, and for a type that has no plan', async () => {
    for (const name of ['operator1', 'supervisor', 'damkar'])
      expect(refusalOf(await change('sampah', { priority: 1 }, { actor: await actorOf(name) })).code).toBe('forbidden')
    const { type: _type, ...plan } = await planOf('sampah')
    expect(refusalOf(await changePlan(admin, 'ufo', plan, now)).code).toBe('not-found')
  })
})

describe('the city pack', () => {
  it('overwrites no plan that somebody changed, however often it is brought in', async () => {
    valueOf(await change('tawuran', { lead: 'satpolpp', supporting: [] }))
    const mine = await planOf('tawuran')
    await seedPlans(now)
    await seedPlans(now)
    expect(await planOf('tawuran')).toEqual(mine)
    expect(valueOf(await planVersions(admin, 'tawuran')).pack).toEqual(loadCity().plans.find(({ type }) => type === 'tawuran'))
  })

  it('brings a newer plan where nobody changed it, as a version of its own', async () => {
    // As an older pack had it.
    const before = await planOf('sampah')
    await database.query("UPDATE response_plan SET priority = 1 WHERE type_code = 'sampah'")
    await database.query("UPDATE plan_version SET plan = plan || '{\"priority\": 1}' WHERE type_code = 'sampah'")
    await seedPlans(now)
    expect(await planOf('sampah')).toEqual({ ...before, version: before.version + 1 })
    expect(valueOf(await planVersions(admin, 'sampah')).items.map(({ by, plan }) => [by, plan.priority])).toEqual([[null, 3], [null, 1]])
    expect((await verifyLog()).faults).toEqual([])
  })
})

it('the check of the log finds a plan that was changed past it', async () => {
  await tamper(database.url, "UPDATE response_plan SET lead = 'dlh' WHERE type_code = 'banjir'")
  expect((await verifyLog()).faults).toEqual(['response plan banjir: differs from its last change'])
})
