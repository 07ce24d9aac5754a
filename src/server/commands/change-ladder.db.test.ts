import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { call } from '../../../tests/support/api.ts'
import { useServer } from '../../../tests/support/server.ts'
import { tamper } from '../../../tests/support/superuser.ts'
import { assignmentOf, opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Priority } from '#domain/priority.ts'
import type { Ladder } from '#domain/ladder.ts'
import type { Actor } from '../auth/actor.ts'
import { loadCity } from '../city/load-city.ts'
import { verifyLog } from '../log/verify.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { ladderVersions } from '../queries/ladder-versions.ts'
import { listLadders } from '../queries/list-ladders.ts'
import { listPlans } from '../queries/list-plans.ts'
import { seedCity } from '../seed/seed-city.ts'
import { changeLadder } from './change-ladder.ts'
import { changePlan } from './change-plan.ts'
import { editTicket } from './edit-ticket.ts'
import { takeOverdueSteps } from './take-overdue-steps.ts'

const database = useServer()
const now = new Date('2026-11-27T03:00:00.000Z')
let admin: Actor
beforeAll(async () => {
  admin = await actorOf('admin')
})

const ladderOf = async (priority: Priority) => (await listLadders(admin)).items.find((ladder) => ladder.priority === priority)!
type Times = { -readonly [Clock in keyof Ladder]: number[] }
async function change(priority: Priority, over: Partial<Times>, { actor = admin, version }: { actor?: Actor; version?: number } = {}) {
  const before = await ladderOf(priority)
  return changeLadder(actor, priority, { version: version ?? before.version, clocks: { ...before.clocks, ...over } }, now)
}
/** The seconds that an agency has to accept a ticket. */
const secondsToAccept = async (priority: Priority) => {
  const { dispatchedAt, deadlineAt } = assignmentOf(await opened({ type: 'sampah', agencies: ['dlh'], priority }), 'dlh')
  return Math.round((Date.parse(deadlineAt ?? '') - Date.parse(dispatchedAt)) / 1_000)
}

describe('a change of the times', () => {
  it('is a new version with who, when and what, and the next assignment goes by it', async () => {
    const { version, clocks } = await ladderOf(3)
    expect(await secondsToAccept(3)).toBe(600)
    expect(valueOf(await change(3, { accept: [240, 120, 60] }))).toEqual({ priority: 3, version: version + 1, clocks: { ...clocks, accept: [240, 120, 60] } })
    const [event] = await database.query("SELECT data, view, ticket_id, audience FROM event WHERE kind = 'ladder.changed' ORDER BY seq DESC LIMIT 1")
    expect(event).toEqual({
      data: { priority: 3, version: version + 1, before: { accept: [600, 300, 300] }, after: { accept: [240, 120, 60] } }, view: null, ticket_id: null, audience: [],
    })
    const { items, pack } = valueOf(await ladderVersions(admin, 3))
    expect(items.map(({ version: kept, by }) => [kept, by])).toEqual([[version + 1, 'Admin'], [version, null]])
    expect(items[0]).toMatchObject({ at: now.toISOString(), clocks: { accept: [240, 120, 60] } })
    expect(pack).toEqual(clocks)
    expect(await secondsToAccept(3)).toBe(240)
    expect((await verifyLog()).faults).toEqual([])
  })

  it('brings an older version back as a new one; the same times again are no change', async () => {
    const before = await ladderOf(2)
    valueOf(await change(2, { depart: [90, 60] }))
    const back = valueOf(await change(2, before.clocks))
    expect(back).toEqual({ ...before, version: before.version + 2 })
    expect(valueOf(await change(2, {}))).toEqual(back)
    expect(valueOf(await ladderVersions(admin, 2)).items).toHaveLength(before.version + 2)
  })

  it('of two at once wins once; the other gets the ladder as it is now', async () => {
    const { version } = await ladderOf(1)
    const outcomes = await Promise.all([change(1, { update: [1_200, 600] }, { version }), change(1, { update: [2_400, 900] }, { version })])
    const won = outcomes.find((outcome) => outcome.ok)!
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ code: 'stale', extra: { ladder: valueOf(won) } })
  })

  it('is refused to anybody but an admin', async () => {
    for (const name of ['operator1', 'supervisor', 'damkar']) expect(refusalOf(await change(1, { depart: [60, 60] }, { actor: await actorOf(name) })).code).toBe('forbidden')
  })

  it.each([
    ['too short', { accept: [14, 30, 30] }, 'clocks.accept.0'],
    ['longer than a day', { arrive: [900, 86_401] }, 'clocks.arrive.1'],
    ['no whole number', { update: [1_800.5, 900] }, 'clocks.update.0'],
    ['no number', { depart: ['lama', 60] }, 'clocks.depart.0'],
    ['without a step that insists', { accept: [60, 30] }, 'clocks.accept'],
    ['without the supervisor', { arrive: [900] }, 'clocks.arrive'],
    ['with a step that there is not', { depart: [60, 60, 60, 60] }, 'clocks.depart'],
    ['of a clock that there is not', { lunch: [60, 60] }, 'clocks'],
  ])('names the field that is %s', async (_what, over, field) => {
    const { version, clocks } = await ladderOf(1)
    const answer = await call('PUT /ladders/{priority}', { as: 'admin', params: { priority: '1' }, body: { version, clocks: { ...clocks, ...over } } })
    expect([answer.status, answer.body['errors']]).toMatchObject([422, [{ field }]])
    expect((await ladderOf(1)).version).toBe(version)
  })

  it('404 for a priority that there is not', async () => {
    expect((await call('GET /ladders/{priority}/versions', { as: 'admin', params: { priority: '4' } })).status).toBe(404)
  })
})

describe('a clock that runs', () => {
  const due = async (id: string) => assignmentOf(valueOf(await getTicket(admin, id)).ticket, 'damkar')
  /** Lets the step that is next fall due at once, takes it, and says how many seconds the one after it has. */
  async function next(id: string): Promise<number | null> {
    await database.query("UPDATE assignment SET due_at = now() - interval '1 second' WHERE ticket_id = $1 AND due_at IS NOT NULL", [id])
    const before = Date.now()
    expect((await takeOverdueSteps([id], new Date())).due).toHaveLength(1)
    const { deadlineAt } = await due(id)
    return deadlineAt === null ? null : Math.round((Date.parse(deadlineAt) - before) / 1_000)
  }

  it('keeps the times that it started with at every step; the next clock has the new ones', async () => {
    valueOf(await change(1, { accept: [60, 30, 45], depart: [120, 60] }))
    const { id } = await opened({ agencies: ['damkar'], priority: 1 })
    const { deadlineAt } = await due(id)
    valueOf(await change(1, { accept: [300, 200, 100], depart: [500, 400] }))
    expect((await due(id)).deadlineAt).toBe(deadlineAt)
    expect(await next(id)).toBe(30)
    expect(await next(id)).toBe(45)
    expect(await next(id)).toBeNull()
    expect((await due(id)).overdue?.step).toBe(3)
    const accepted = assignmentOf(valueOf(await step(await actorOf('damkar'), id, 'damkar', 'accept', { now: new Date() })), 'damkar')
    expect(Math.round((Date.parse(accepted.deadlineAt ?? '') - Date.now()) / 1_000)).toBe(500)
    expect(await next(id)).toBe(400)
  })

  it('takes the times of a new priority for the steps that are still to come', async () => {
    valueOf(await change(1, { accept: [60, 30, 45] }))
    valueOf(await change(3, { accept: [600, 300, 200] }))
    const { id, version } = await opened({ agencies: ['damkar'], priority: 3 })
    expect(await next(id)).toBe(300)
    valueOf(await editTicket(admin, id, { version: version + 1, priority: 1 }, new Date()))
    expect(await next(id)).toBe(45)
  })

  it('has the time to accept of its plan, where that has one', async () => {
    const { type: _type, ...plan } = (await listPlans(admin)).plans.find(({ type }) => type === 'sampah')!
    valueOf(await changePlan(admin, 'sampah', { ...plan, ladder: { accept: 90 } }, now))
    expect(await secondsToAccept(3)).toBe(90)
  })
})

describe('the city pack', () => {
  it('overwrites no times that somebody changed, however often it is brought in', async () => {
    valueOf(await change(2, { accept: [100, 50, 50] }))
    const mine = await ladderOf(2)
    await seedCity(now)
    await seedCity(now)
    expect(await ladderOf(2)).toEqual(mine)
    expect(valueOf(await ladderVersions(admin, 2)).pack).toEqual(loadCity().ladder.priorities.find(({ priority }) => priority === 2)?.clocks)
  })

  it('brings newer times where nobody changed them, as a version of its own', async () => {
    // As an older pack had it, and nobody after it.
    await database.query('DELETE FROM ladder_version WHERE priority = 3 AND version > 1')
    const older = JSON.stringify({ accept: [900, 300, 300], depart: [3_600, 60], arrive: [60, 60], update: [60, 60] })
    await database.query('UPDATE ladder SET version = 1, clocks = $1 WHERE priority = 3', [older])
    await database.query('UPDATE ladder_version SET clocks = $1 WHERE priority = 3', [older])
    await seedCity(now)
    expect(await ladderOf(3)).toEqual({ priority: 3, version: 2, clocks: loadCity().ladder.priorities.find(({ priority }) => priority === 3)?.clocks })
    expect(valueOf(await ladderVersions(admin, 3)).items.map(({ by }) => by)).toEqual([null, null])
  })
})

it('the check of the log finds times that were changed past it', async () => {
  await tamper(database.url, `UPDATE ladder SET clocks = jsonb_set(clocks, '{accept}', '[1, 1, 1]') WHERE priority = 1`)
  expect((await verifyLog()).faults).toContain('ladder of priority 1: differs from its last change')
})
