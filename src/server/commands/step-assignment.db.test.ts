import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { assignmentOf, opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import { verifyLog } from '../log/verify.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'

useServer()
let damkar: Actor, polisi: Actor, supervisor: Actor, operator: Actor
beforeAll(async () => {
  damkar = await actorOf('damkar')
  polisi = await actorOf('polisi')
  supervisor = await actorOf('supervisor')
  operator = await actorOf('operator1')
})
const fire = () => opened({ agencies: ['damkar', 'polisi'] })
const minute = (n: number) => new Date(Date.UTC(2026, 6, 1, 3, n))

it('takes every step, stamps its time and lets the ticket follow', async () => {
  const { id } = await opened({ agencies: ['damkar'] }, minute(0))
  const statuses: string[] = []
  for (const [n, action] of (['accept', 'en-route', 'on-scene', 'complete'] as const).entries())
    statuses.push(valueOf(await step(damkar, id, 'damkar', action, { now: minute(n + 1) })).status)
  expect(statuses).toEqual(['in_progress', 'in_progress', 'in_progress', 'resolved'])

  const { ticket } = valueOf(await getTicket(damkar, id))
  expect(ticket).toMatchObject({ version: 5, resolvedAt: minute(4).toISOString(), updatedAt: minute(4).toISOString() })
  expect(assignmentOf(ticket, 'damkar')).toMatchObject({
    status: 'completed',
    dispatchedAt: minute(0).toISOString(),
    acceptedAt: minute(1).toISOString(),
    enRouteAt: minute(2).toISOString(),
    onSceneAt: minute(3).toISOString(),
    completedAt: minute(4).toISOString(),
    declinedAt: null,
    withdrawnAt: null,
  })
  const { items } = valueOf(await getTimeline(damkar, id))
  expect(items.map(({ kind }) => kind)).toEqual([
    'ticket.opened', 'assignment.accepted', 'assignment.departed', 'assignment.arrived', 'assignment.completed',
  ])
  expect(items.map(({ ticket: then }) => then?.version)).toEqual([1, 2, 3, 4, 5])
})

it('skips forward without inventing the times between', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  const ticket = valueOf(await step(damkar, id, 'damkar', 'on-scene', { now: minute(9) }))
  expect(assignmentOf(ticket, 'damkar')).toMatchObject({ status: 'on_scene', acceptedAt: null, enRouteAt: null, onSceneAt: minute(9).toISOString() })
})

describe('is refused', () => {
  it('to an agency that is not on the ticket: it is not there for them', async () => {
    const { id } = await opened({ agencies: ['damkar'] })
    expect(refusalOf(await step(polisi, id, 'damkar', 'accept')).code).toBe('not-found')
    expect(refusalOf(await step(polisi, id, 'polisi', 'accept')).code).toBe('not-found')
  })

  it('to an agency acting for another, to call-takers taking steps, to agencies withdrawing themselves', async () => {
    const { id } = await fire()
    expect(refusalOf(await step(polisi, id, 'damkar', 'accept')).code).toBe('forbidden')
    expect(refusalOf(await step(operator, id, 'damkar', 'accept')).code).toBe('forbidden')
    expect(refusalOf(await step(damkar, id, 'damkar', 'withdraw')).code).toBe('forbidden')
  })

  it('where the table has no way, and gives back the ticket as it stands', async () => {
    const { id } = await fire()
    valueOf(await step(damkar, id, 'damkar', 'en-route'))
    const refusal = refusalOf(await step(damkar, id, 'damkar', 'accept'))
    expect(refusal).toMatchObject({ code: 'invalid-transition', extra: { ticket: { id, version: 2 } } })
    expect(valueOf(await getTicket(damkar, id)).ticket.version).toBe(2)
  })

  it('for an agency that was never sent', async () => {
    const { id } = await fire()
    expect(refusalOf(await step(supervisor, id, 'dlh', 'accept')).code).toBe('no-assignment')
  })

  it('to one of two who take the same step at once', async () => {
    const { id } = await fire()
    const outcomes = await Promise.all([step(damkar, id, 'damkar', 'accept'), step(supervisor, id, 'damkar', 'accept')])
    expect(outcomes.map((o) => (o.ok ? 'ok' : o.code)).sort()).toEqual(['invalid-transition', 'ok'])
  })
})

describe('a decline', () => {
  it('needs a reason', async () => {
    const { id } = await fire()
    expect(refusalOf(await step(damkar, id, 'damkar', 'decline'))).toMatchObject({
      code: 'validation-failed',
      errors: [{ field: 'reason', code: 'required' }],
    })
  })

  it('keeps a known code as it is', async () => {
    const { id } = await fire()
    const ticket = valueOf(await step(damkar, id, 'damkar', 'decline', { reason: 'no-unit', note: 'Semua armada keluar' }))
    expect(assignmentOf(ticket, 'damkar')).toMatchObject({ status: 'declined', reason: 'no-unit' })
    const { notes } = valueOf(await getTicket(supervisor, id))
    expect(notes).toMatchObject([{ kind: 'decline', text: 'Semua armada keluar', agency: 'damkar' }])
  })

  it('keeps words instead of a code as the note of "other"', async () => {
    const { id } = await fire()
    const ticket = valueOf(await step(damkar, id, 'damkar', 'decline', { reason: 'Jalan tertutup longsor', note: 'Coba lewat Indarung' }))
    expect(assignmentOf(ticket, 'damkar').reason).toBe('other')
    expect(valueOf(await getTicket(supervisor, id)).notes[0]?.text).toBe('Jalan tertutup longsor\nCoba lewat Indarung')
  })

  it('by all leaves the ticket new', async () => {
    const { id } = await fire()
    valueOf(await step(damkar, id, 'damkar', 'decline', { reason: 'not-ours' }))
    expect(valueOf(await step(polisi, id, 'polisi', 'decline', { reason: 'not-ours' })).status).toBe('new')
  })
})

it('a withdrawal takes the ticket out of sight of its agency and leaves the others', async () => {
  const { id } = await fire()
  valueOf(await step(operator, id, 'polisi', 'withdraw'))
  expect(refusalOf(await getTicket(polisi, id)).code).toBe('not-found')
  expect(refusalOf(await getTimeline(polisi, id)).code).toBe('not-found')
  expect(refusalOf(await step(polisi, id, 'polisi', 'accept')).code).toBe('not-found')
  expect(valueOf(await getTicket(damkar, id)).ticket.status).toBe('dispatched')
})

describe('a result', () => {
  it('stands in the assignment and in the log, its words outside, and the ticket is resolved by the last of several agencies', async () => {
    const { id } = await opened({ agencies: ['damkar', 'polisi', 'dinkes'] })
    const first = valueOf(await step(damkar, id, 'damkar', 'complete', { result: 'padam', note: 'Dapur Bu Contoh hangus' }))
    expect(first.status).toBe('in_progress')
    expect(assignmentOf(first, 'damkar')).toMatchObject({ status: 'completed', result: 'padam' })
    expect(valueOf(await step(supervisor, id, 'dinkes', 'decline', { reason: 'no-unit' })).status).toBe('in_progress')
    const last = valueOf(await step(polisi, id, 'polisi', 'complete'))
    expect(last).toMatchObject({ status: 'resolved' })
    expect(assignmentOf(last, 'polisi').result).toBeNull()
    const { items } = valueOf(await getTimeline(supervisor, id))
    expect(items.find(({ data }) => data.result === 'padam')).toMatchObject({ kind: 'assignment.completed', text: 'Dapur Bu Contoh hangus' })
    expect(JSON.stringify(items.map(({ data, ticket }) => [data, ticket]))).not.toContain('Bu Contoh')
    expect((await verifyLog()).faults).toEqual([])
    await prisma().assignment.updateMany({ where: { ticketId: id, agencyCode: 'damkar' }, data: { result: 'lainnya' } })
    expect((await verifyLog()).faults).toEqual([`ticket ${last.number}: differs from its last event`])
    await prisma().assignment.updateMany({ where: { ticketId: id, agencyCode: 'damkar' }, data: { result: 'padam' } })
  })

  it('is refused where the city does not know it, and with any step but the last', async () => {
    const { id } = await fire()
    for (const [action, result, code] of [['complete', 'hilang', 'unknown-result'], ['accept', 'padam', 'not-completed']] as const)
      expect(refusalOf(await step(damkar, id, 'damkar', action, { result }))).toMatchObject({ code: 'validation-failed', errors: [{ field: 'result', code }] })
    expect(assignmentOf(valueOf(await getTicket(damkar, id)).ticket, 'damkar')).toMatchObject({ status: 'pending', result: null })
  })
})
