import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { until } from '../../../tests/support/console-client.ts'
import { faultsOfLog, lateness, setLadder, stepsTaken, storyOf, takenTwice } from '../../../tests/support/ladder.ts'
import { useServer } from '../../../tests/support/server.ts'
import { assignmentOf, opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Ticket } from '#contracts/ticket.ts'
import type { Actor } from '../auth/actor.ts'
import { acknowledgeOverdue } from '../commands/acknowledge-overdue.ts'
import { addNote } from '../commands/add-note.ts'
import { cancelTicket } from '../commands/cancel-ticket.ts'
import { dispatchAgency } from '../commands/dispatch-agency.ts'
import { editTicket } from '../commands/edit-ticket.ts'
import { stepAssignment } from '../commands/step-assignment.ts'
import { takeOverdueSteps } from '../commands/take-overdue-steps.ts'
import { prisma } from '../db/prisma.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'
import { startLadder, type LadderJob } from './ladder.ts'

// Real clocks take their time, and a busy machine more.
vi.setConfig({ testTimeout: 60_000 })
const database = useServer()
let operator: Actor, supervisor: Actor, damkar: Actor, dinkes: Actor
const jobs: LadderJob[] = []
const run = () => jobs.push(startLadder())
const read = async (id: string): Promise<Ticket> => valueOf(await getTicket(operator, id)).ticket
const story = async (id: string) => storyOf(valueOf(await getTimeline(operator, id)).items)
const overdueOf = async (id: string, agency = 'damkar') => assignmentOf(await read(id), agency).overdue
/** Takes everything that is due in a ticket, once the database's clock has come as far as ours. */
const takeDue = async (id: string) => {
  await new Promise((resolve) => setTimeout(resolve, 30))
  return (await takeOverdueSteps([id], new Date())).due
}
/** Watches how late timer and database are with nothing at all; the answer gives the worst, in milliseconds, and ends it. */
function watchBreath(): () => number {
  let worst = 0
  const watch = new AbortController()
  void (async () => {
    while (!watch.signal.aborted) {
      const began = performance.now()
      await new Promise((resolve) => setTimeout(resolve, 20))
      await prisma().$queryRaw`SELECT 1`
      worst = Math.max(worst, performance.now() - began - 20)
    }
  })()
  return () => {
    watch.abort()
    return worst
  }
}
/** How long a report takes, one after another: the mean, in milliseconds. */
async function opening(count: number): Promise<number> {
  const began = performance.now()
  for (let n = 0; n < count; n += 1) await opened({ agencies: [] })
  return (performance.now() - began) / count
}
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

beforeAll(async () => {
  operator = await actorOf('operator1')
  supervisor = await actorOf('supervisor')
  damkar = await actorOf('damkar')
  dinkes = await actorOf('dinkes')
})
beforeEach(() => setLadder(database, { accept: [60, 30, 30] }))
afterEach(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.stop()))
})

describe('by the real clock', () => {
  it('alarms the agency, then the supervisor with the next agency of the plan, then insists', async () => {
    await setLadder(database, { accept: [0.4, 0.3, 0.3] })
    run()
    const { id } = await opened({ agencies: ['damkar'] })
    await until(async () => (await overdueOf(id))?.step === 3, 'the last step', 10_000)
    expect(await story(id)).toEqual(['ticket.opened', 'damkar accept 1', 'damkar accept 2', 'damkar accept 3'])
    const items = valueOf(await getTimeline(operator, id)).items
    expect(items.map(({ data }) => data['offer'])).toEqual([undefined, undefined, 'dinkes', 'dinkes'])
    expect(items.at(-1)).toMatchObject({ actor: null, ticket: { version: 4, assignments: [{ clock: 'accept', deadlineAt: null, overdue: { step: 3, offer: 'dinkes' } }] } })
    expect(await faultsOfLog()).toBe('')
  })

  it('takes 240 steps within a second of their time, with two at work, none twice', async () => {
    await setLadder(database, { accept: [2, 3_600] })
    run()
    run()
    const before = (await stepsTaken(database)).length
    const breath = watchBreath()
    for (let n = 0; n < 80; n += 1) {
      await opened({ agencies: ['damkar', 'dinkes', 'bpbd'] })
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 120))
    }
    await until(async () => (await stepsTaken(database)).length >= before + 240, 'all steps are taken', 30_000)
    const taken = (await stepsTaken(database)).slice(before)
    process.stdout.write(`ladder, two jobs: ${lateness(taken).words}\n`)
    expect(taken).toHaveLength(240)
    expect(takenTwice(taken)).toEqual([])
    // A machine out of breath is late with everything: what it is late with here must not be more than that.
    expect(lateness(taken).worst).toBeLessThan(1_000 + 4 * breath())
  })

  it('lets reports go before: with hundreds of steps overdue a report takes little longer than with none', async () => {
    const tickets = 500
    // Ten at a time: no more than there are connections for.
    for (let n = 0; n < tickets; n += 10)
      await Promise.all(Array.from({ length: 10 }, () => opened({ agencies: ['damkar', 'dinkes', 'bpbd'] }, minutesAgo(5))))
    const before = (await stepsTaken(database)).length
    const calm = await opening(60)
    run()
    await until(async () => (await stepsTaken(database)).length > before, 'the ladder is at work')
    const beside = await opening(60)
    const taken = (await stepsTaken(database)).length - before
    process.stdout.write(`ladder, ${String(taken)} steps beside 60 reports: ${beside.toFixed(1)} ms each, ${calm.toFixed(1)} ms without\n`)
    expect(taken).toBeGreaterThan(10)
    expect(taken, 'there was always more to do').toBeLessThan(3 * tickets)
    expect(beside / calm).toBeLessThan(4)
  })

  it('hears of a deadline that is nearer than its next look', async () => {
    await setLadder(database, { accept: [0.2, 3_600] })
    const job = startLadder(3_600_000)
    jobs.push(job)
    // The first look may find the first ticket by itself; of the second only word of mouth tells.
    for (let n = 0; n < 2; n += 1) {
      const { id } = await opened({ agencies: ['damkar'] })
      job.heard(valueOf(await getTimeline(operator, id)).items)
      await until(async () => (await overdueOf(id))?.step === 1, 'the step is taken', 10_000)
    }
  })
})

describe('a deadline', () => {
  it('taken by ten at once is taken once', async () => {
    const { id } = await opened({ agencies: ['damkar'] }, minutesAgo(5))
    const taken = await Promise.all(Array.from({ length: 10 }, () => takeOverdueSteps([id], new Date())))
    expect(taken.flatMap(({ due }) => due)).toHaveLength(1)
    expect(taken.flatMap(({ faults }) => faults)).toEqual([])
    expect(await story(id)).toEqual(['ticket.opened', 'damkar accept 1'])
    expect(await overdueOf(id)).toMatchObject({ clock: 'accept', step: 1, offer: null, acknowledgedAt: null })
  })

  it('is no more once the agency has accepted; the next clock runs', async () => {
    const { id } = await opened({ agencies: ['damkar'] }, minutesAgo(5))
    valueOf(await step(damkar, id, 'damkar', 'accept'))
    expect(await takeDue(id)).toEqual([])
    expect(assignmentOf(await read(id), 'damkar')).toMatchObject({ clock: 'depart', overdue: null })
  })

  it.each([
    ['en-route', 'arrive'],
    ['on-scene', 'update'],
    ['complete', null],
    ['withdraw', null],
  ] as const)('after %s it is that of %s', async (action, clock) => {
    const { id } = await opened({ agencies: ['damkar'] })
    const after = valueOf(await step(supervisor, id, 'damkar', action))
    expect(assignmentOf(after, 'damkar')).toMatchObject({ clock, overdue: null })
    expect(assignmentOf(after, 'damkar').deadlineAt === null).toBe(clock === null)
  })

  it('of a partner ends with its answer: nobody there can tell of more', async () => {
    const { id } = await opened({ agencies: ['pln'] })
    expect(assignmentOf(valueOf(await step(supervisor, id, 'pln', 'accept', { by: 'Petugas piket gangguan' })), 'pln')).toMatchObject({ clock: null, deadlineAt: null })
  })

  it('ends with the ticket', async () => {
    const { id } = await opened({ agencies: ['damkar', 'dinkes'] }, minutesAgo(5))
    await takeDue(id)
    const { assignments } = valueOf(await cancelTicket(supervisor, id, 'Salah lapor', new Date()))
    expect(assignments.map(({ clock, deadlineAt, overdue }) => ({ clock, deadlineAt, overdue }))).toEqual(Array(2).fill({ clock: null, deadlineAt: null, overdue: null }))
    expect(await takeDue(id)).toEqual([])
  })

  it('moves with the priority, from when the agency was sent', async () => {
    await database.query(`UPDATE ladder SET clocks = jsonb_set(clocks, '{accept}', '[600, 60]') WHERE priority = 3`)
    const { id, version } = await opened({ agencies: ['damkar'], priority: 3 }, minutesAgo(2))
    expect(await takeDue(id)).toEqual([])
    valueOf(await editTicket(operator, id, { version, priority: 1 }, new Date()))
    await takeDue(id)
    expect(await overdueOf(id)).toMatchObject({ step: 1 })
  })

  it('of an agency at the scene moves with each word from it, and from nobody else', async () => {
    const { id } = await opened({ agencies: ['damkar'] })
    const arrived = valueOf(await step(damkar, id, 'damkar', 'on-scene', { now: minutesAgo(1) }))
    valueOf(await addNote(operator, id, 'Pelapor menelepon lagi', new Date()))
    expect(assignmentOf(await read(id), 'damkar').deadlineAt).toBe(assignmentOf(arrived, 'damkar').deadlineAt)
    valueOf(await addNote(damkar, id, 'Api terkendali', new Date()))
    expect(Date.parse(assignmentOf(await read(id), 'damkar').deadlineAt ?? '')).toBeGreaterThan(Date.now() + 3_500_000)
  })
})

describe('a decline', () => {
  it('goes to the supervisor at once, with the agency that comes next', async () => {
    const { id } = await opened({ agencies: ['damkar', 'dinkes'] })
    valueOf(await step(damkar, id, 'damkar', 'decline', { reason: 'no-unit' }))
    await takeDue(id)
    expect(await overdueOf(id)).toMatchObject({ clock: 'accept', step: 2, offer: 'pln' })
    expect(await overdueOf(id, 'dinkes')).toBeNull()
  })

  it('of the last agency is the last step at once', async () => {
    const { id } = await opened({ agencies: ['damkar', 'dinkes'] })
    valueOf(await step(damkar, id, 'damkar', 'decline', { reason: 'no-unit' }))
    valueOf(await step(dinkes, id, 'dinkes', 'decline', { reason: 'not-ours' }))
    await takeDue(id)
    expect((await overdueOf(id, 'dinkes'))?.step).toBe(3)
  })

  it('ends with the next agency that is sent', async () => {
    const { id } = await opened({ agencies: ['damkar'] })
    valueOf(await step(damkar, id, 'damkar', 'decline', { reason: 'no-unit' }))
    await takeDue(id)
    const sent = valueOf(await dispatchAgency(operator, id, 'bpbd', new Date()))
    expect(assignmentOf(sent, 'damkar')).toMatchObject({ clock: null, overdue: null })
    expect(assignmentOf(sent, 'bpbd')).toMatchObject({ clock: 'accept', overdue: null })
  })
})

describe('taking on an alarm', () => {
  const overdueTicket = async () => {
    const { id } = await opened({ agencies: ['damkar'] }, minutesAgo(5))
    await takeDue(id)
    return id
  }
  const acknowledge = (actor: Actor, id: string, note: string | null = null) => acknowledgeOverdue(actor, { ticketId: id, agency: 'damkar', note }, new Date())

  it('is silent until the clock has run once more, and then comes back', async () => {
    const id = await overdueTicket()
    const taken = assignmentOf(valueOf(await acknowledge(supervisor, id, 'Sedang menelepon komandan regu')), 'damkar')
    expect(taken.overdue?.acknowledgedAt).not.toBeNull()
    await database.query("UPDATE assignment SET due_at = now() - interval '1 second' WHERE ticket_id = $1", [id])
    await takeDue(id)
    expect(await overdueOf(id)).toMatchObject({ step: 1, acknowledgedAt: null })
  })

  it.each(['operator1', 'damkar'])('is not for %s', async (who) => {
    const id = await overdueTicket()
    expect(refusalOf(await acknowledge(await actorOf(who), id)).code).toBe('forbidden')
  })

  it('is refused where nothing is overdue, or somebody has it already', async () => {
    const { id } = await opened({ agencies: ['damkar'] })
    expect(refusalOf(await acknowledge(supervisor, id)).code).toBe('invalid-transition')
    const late = await overdueTicket()
    valueOf(await acknowledge(supervisor, late))
    expect(refusalOf(await acknowledge(supervisor, late)).code).toBe('invalid-transition')
  })
})

describe('an acceptance by telephone', () => {
  const byVoice = (actor: Actor, ticketId: string, action: 'accept' | 'decline' = 'accept') =>
    stepAssignment(actor, { ticketId, agency: 'damkar', action, reason: action === 'decline' ? 'no-unit' : null, note: null, by: 'Uda Contoh, piket' }, new Date())

  it('is recorded by a call-taker; the name stays outside the log', async () => {
    const { id } = await opened({ agencies: ['damkar'] }, minutesAgo(5))
    await takeDue(id)
    expect(assignmentOf(valueOf(await byVoice(operator, id)), 'damkar')).toMatchObject({ status: 'accepted', clock: 'depart', overdue: null })
    expect(valueOf(await getTicket(damkar, id)).notes).toMatchObject([{ kind: 'voice', text: 'Uda Contoh, piket', author: 'Operator 1' }])
    const [event] = valueOf(await getTimeline(operator, id)).items.slice(-1)
    expect(event).toMatchObject({ kind: 'assignment.accepted', data: { agency: 'damkar', byVoice: true }, text: 'Uda Contoh, piket' })
    const rows = await database.query<{ text: string }>('SELECT event_text(e) AS text FROM event e WHERE ticket_id = $1', [id])
    expect(rows.map(({ text }) => text).join()).not.toContain('Contoh')
    expect(await faultsOfLog()).toBe('')
  })

  it('is not for the agency itself, and nothing but an acceptance', async () => {
    const { id } = await opened({ agencies: ['damkar'] })
    expect(refusalOf(await byVoice(damkar, id)).code).toBe('forbidden')
    expect(refusalOf(await byVoice(supervisor, id, 'decline')).code).toBe('forbidden')
  })
})
