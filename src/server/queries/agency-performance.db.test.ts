import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import { prisma } from '../db/prisma.ts'
import { agencyPerformance } from './agency-performance.ts'

const database = useServer()

// Noon in Padang (UTC+7).
const now = new Date('2026-11-24T05:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const after = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000)

/** A ticket of Damkar whose steps were taken so many seconds after one another. */
async function answered(sentAt: Date, [accept, depart, arrive]: readonly number[], type = 'kebakaran', priority: 1 | 2 | 3 = 1) {
  const { id } = await opened({ type, priority, agencies: ['damkar'] }, sentAt)
  const damkar = await actorOf('damkar')
  let at = sentAt
  for (const [action, seconds] of [['accept', accept], ['en-route', depart], ['on-scene', arrive]] as const) {
    if (seconds === undefined) return id
    at = after(at, seconds)
    valueOf(await step(damkar, id, 'damkar', action, { now: at }))
  }
  return id
}

const figures = async (span: 'today' | 'week' | 'month' = 'today', as = 'damkar') => valueOf(await agencyPerformance(await actorOf(as), 'damkar', span, now))
const of = async (name: string, priority: number, span: 'today' | 'week' | 'month' = 'today') =>
  (await figures(span)).steps.find((one) => one.step === name && one.priority === priority)

describe('response times', () => {
  beforeAll(async () => {
    // Ten that accept after 10, 20, … 100 seconds: within 60 asked for at priority 1 are six.
    for (let n = 1; n <= 10; n += 1) await answered(ago(120 + n), n <= 2 ? [n * 10, n * 60, 600 + n * 200] : [n * 10])
    // One that nobody has answered for long, one that was sent a moment ago, and one of another type with a time of its own.
    await answered(ago(30), [])
    await answered(after(now, -5), [])
    await answered(ago(60 * 24 * 3), [50], 'kebakaran', 2)
    await answered(ago(60 * 24 * 20), [130], 'kebakaran', 2)
  })

  it('are the percentiles of the steps that were taken; the unanswered counts against the share once its time is over', async () => {
    expect(await of('accept', 1)).toEqual({ priority: 1, step: 'accept', target: { least: 60, most: 60 }, taken: 10, p50: 55, p90: 91, within: 6, measured: 11 })
    expect((await figures()).counts).toEqual({ dispatched: 12, declined: 0, completed: 0, open: 12 })
  })

  it('are taken from step to step, with those that are overdue at it', async () => {
    // Eight accepted and have not departed within the 120 seconds asked for.
    expect(await of('depart', 1)).toMatchObject({ target: { least: 120, most: 120 }, taken: 2, p50: 90, within: 2, measured: 10 })
    expect(await of('arrive', 1)).toMatchObject({ target: { least: 900, most: 900 }, taken: 2, p50: 900, within: 1, measured: 2 })
  })

  it('are of the span asked for, in days of the city', async () => {
    expect(await of('accept', 2)).toBeUndefined()
    expect(await of('accept', 2, 'week')).toMatchObject({ target: { least: 120, most: 120 }, taken: 1, p50: 50, within: 1, measured: 1 })
    expect(await of('accept', 2, 'month')).toMatchObject({ taken: 2, p50: 90, within: 1, measured: 2 })
    expect((await figures()).since).toBe('2026-11-23T17:00:00.000Z')
    expect((await figures('week')).since).toBe('2026-11-17T17:00:00.000Z')
  })
})

it('belong to the agency and to those who lead the centre', async () => {
  const ask = async (as: string, agency = 'damkar') => agencyPerformance(await actorOf(as), agency, 'today', now)
  for (const as of ['damkar', 'supervisor', 'admin']) expect((await ask(as)).ok).toBe(true)
  for (const as of ['polisi', 'operator1']) expect(refusalOf(await ask(as)).code).toBe('forbidden')
  expect(refusalOf(await ask('supervisor', 'tidak-ada')).code).toBe('not-found')
})

it('read the days asked for and not the years before, however many there are', async () => {
  const { id } = await prisma().ticket.findFirstOrThrow()
  await database.query(`
    INSERT INTO assignment (id, ticket_id, agency_code, status, dispatched_at)
    SELECT gen_random_uuid(), '${id}', a.code, 'completed', '2020-01-01'::timestamptz + n * interval '1 hour'
    FROM generate_series(1, 20000) AS n, (VALUES ('damkar'), ('polisi')) AS a(code)`)
  await database.query('ANALYZE assignment')
  const plan = await prisma().$queryRaw<Record<string, string>[]>`
    EXPLAIN SELECT a.id FROM assignment a JOIN ticket t ON t.id = a.ticket_id
    WHERE a.agency_code = 'damkar' AND a.dispatched_at >= ${ago(60 * 24)} AND a.dispatched_at <= ${now}`
  const lines = plan.flatMap((line) => Object.values(line)).join('\n')
  expect(lines).toContain('assignment_agency_code_dispatched_at_idx')
  expect(lines).not.toContain('Seq Scan on assignment')
  expect((await figures()).counts.dispatched).toBe(12)
})
