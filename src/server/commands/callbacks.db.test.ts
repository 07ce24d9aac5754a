import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { listCallbacks } from '../queries/list-callbacks.ts'
import { attachCall } from './attach-call.ts'
import { closeCallback } from './close-callback.ts'
import { closeTicket } from './close-ticket.ts'
import { detachCall } from './detach-call.ts'
import { eraseCaller } from './erase-caller.ts'
import { mergeTicket } from './merge-ticket.ts'
import { releaseCallback } from './release-callback.ts'
import { requestCallback } from './request-callback.ts'
import { takeCallback } from './take-callback.ts'
import { unmergeTicket } from './unmerge-ticket.ts'

// Many statements: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })
const database = useServer()
let one: Actor, two: Actor, supervisor: Actor, admin: Actor, damkar: Actor
beforeAll(async () => {
  ;[one, two, supervisor, admin, damkar] = await Promise.all([actorOf('operator1'), actorOf('operator2'), actorOf('supervisor'), actorOf('admin'), actorOf('damkar')])
})
let number = 0
let phone = ''
beforeEach(() => {
  number += 1
  phone = `0812000${String(10_000 + number)}`
})

const minuteMs = 60_000
const asked = (over: Parameters<typeof opened>[0] = {}) => opened({ agencies: ['damkar'], caller: { phone, name: 'Rahmi Uji' }, callback: true, ...over })
const openOf = async (ticketId: string) => (await listCallbacks(one)).items.find(({ ticket }) => ticket.id === ticketId)
const callOf = async (ticketId: string) => valueOf(await getTicket(one, ticketId)).calls[0]?.id ?? ''
const must = async (ticketId: string) => {
  const found = await openOf(ticketId)
  if (found === undefined) throw new Error('no callback')
  return found
}
const faults = async () => (await verifyLog()).faults

describe('a callback', () => {
  it('is asked for with the report, is due sooner once the work is done, and ends when the caller was reached', async () => {
    const ticket = await asked()
    const before = await must(ticket.id)
    expect(Date.parse(before.dueAt) - Date.parse(before.requestedAt)).toBe(60 * minuteMs)
    expect(before).toMatchObject({ state: 'open', tries: 0, takenBy: null, phoneEnding: phone.slice(-3), ticket: { number: ticket.number } })
    for (const action of ['accept', 'complete'] as const) valueOf(await step(damkar, ticket.id, 'damkar', action))
    const after = await must(ticket.id)
    expect(Date.parse(after.dueAt)).toBe(Date.parse(after.ticket.resolvedAt ?? '') + 10 * minuteMs)
    valueOf(await closeTicket(one, ticket.id, { disposition: 'ditangani', note: null }, new Date()))
    expect((await must(ticket.id)).ticket).toMatchObject({ status: 'closed', disposition: 'ditangani' })
    expect(valueOf(await closeCallback(two, before.id, { outcome: 'reached' }, null, new Date()))).toMatchObject({ state: 'reached', tries: 1 })
    expect(await openOf(ticket.id)).toBeUndefined()
    expect(refusalOf(await closeCallback(two, before.id, { outcome: 'reached' }, null, new Date()))).toMatchObject({ code: 'invalid-transition', extra: { callback: { state: 'reached' } } })
    expect(await faults()).toEqual([])
  })

  it('that is not answered comes again ten minutes later, three times in all', async () => {
    const { id } = await must((await asked()).id)
    const now = new Date()
    for (const tries of [1, 2]) {
      const tried = valueOf(await closeCallback(one, id, { outcome: 'no-answer' }, null, now))
      expect(tried).toMatchObject({ state: 'open', tries, dueAt: new Date(now.getTime() + 10 * minuteMs).toISOString() })
      expect(await faults()).toEqual([])
    }
    expect(valueOf(await closeCallback(one, id, { outcome: 'no-answer' }, null, now))).toMatchObject({ state: 'no-answer', tries: 3 })
    expect(await faults()).toEqual([])
  })

  it('taken by one is refused to another for ten minutes, but not to a supervisor', async () => {
    const { id } = await must((await asked()).id)
    const now = new Date()
    const version = (await must((await listCallbacks(one)).items.find((item) => item.id === id)!.ticket.id)).ticket.version
    expect(valueOf(await takeCallback(one, id, now))).toMatchObject({ takenBy: { id: one.id, name: 'Operator 1' }, ticket: { version: version + 1 } })
    expect(valueOf(await takeCallback(one, id, now))).toMatchObject({ ticket: { version: version + 1 } })
    expect(refusalOf(await takeCallback(two, id, now))).toMatchObject({ code: 'invalid-transition', extra: { callback: { takenBy: { name: 'Operator 1' } } } })
    expect(refusalOf(await closeCallback(two, id, { outcome: 'reached' }, null, now)).code).toBe('invalid-transition')
    expect(valueOf(await takeCallback(supervisor, id, now)).takenBy).toMatchObject({ id: supervisor.id })
    expect(valueOf(await takeCallback(two, id, new Date(now.getTime() + 10 * minuteMs))).takenBy).toMatchObject({ id: two.id })
    expect(await faults()).toEqual([])
  })

  it('let go is free for others at once; what is not in one’s hand stays as it is', async () => {
    const { id } = await must((await asked()).id)
    const now = new Date()
    valueOf(await takeCallback(one, id, now))
    expect(refusalOf(await releaseCallback(two, id, now)).code).toBe('invalid-transition')
    expect(valueOf(await releaseCallback(one, id, now))).toMatchObject({ takenBy: null, takenAt: null, tries: 0, state: 'open' })
    expect(await faults()).toEqual([])
    const { takenBy, ticket } = valueOf(await takeCallback(two, id, now))
    expect(takenBy).toMatchObject({ id: two.id })
    // A lead may take it on, but lets go only what is in the own hand.
    expect(valueOf(await releaseCallback(supervisor, id, now))).toMatchObject({ takenBy: { id: two.id }, ticket: { version: ticket.version } })
    expect(refusalOf(await releaseCallback(damkar, id, now)).code).toBe('forbidden')
    valueOf(await closeCallback(two, id, { outcome: 'not-needed' }, null, now))
    expect(refusalOf(await releaseCallback(two, id, now)).code).toBe('invalid-transition')
    expect(await faults()).toEqual([])
  })

  it('that two reach for at once goes to one of them', async () => {
    const { id } = await must((await asked()).id)
    const now = new Date()
    const found = await Promise.all([takeCallback(one, id, now), takeCallback(two, id, now)])
    expect(found.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await faults()).toEqual([])
  })

  it('made without a line counts once, for when it was made', async () => {
    const { id } = await must((await asked()).id)
    const key = randomUUID()
    const now = new Date()
    const receivedAt = new Date(now.getTime() - 5 * minuteMs).toISOString()
    const close = () => closeCallback(one, id, { outcome: 'no-answer', receivedAt, sentAt: now.toISOString() }, key, now)
    expect(valueOf(await close())).toMatchObject({ tries: 1, dueAt: new Date(now.getTime() + 5 * minuteMs).toISOString() })
    expect(valueOf(await close())).toMatchObject({ tries: 1 })
    expect(refusalOf(await closeCallback(one, id, { outcome: 'reached', receivedAt }, null, now)).errors).toEqual([{ field: 'sentAt', code: 'time-incomplete' }])
    expect(await faults()).toEqual([])
  })

  it('can be asked for later, once at a time, for a caller with a number', async () => {
    const ticket = await asked({ callback: false })
    const callId = await callOf(ticket.id)
    const { callback, created } = valueOf(await requestCallback(one, ticket.id, callId, new Date()))
    expect([created, callback.callId]).toEqual([true, callId])
    expect(valueOf(await requestCallback(two, ticket.id, callId, new Date()))).toMatchObject({ created: false, callback: { id: callback.id } })
    expect(refusalOf(await requestCallback(damkar, ticket.id, callId, new Date())).code).toBe('forbidden')
    const silent = await opened({ agencies: [] })
    expect(refusalOf(await requestCallback(one, silent.id, await callOf(silent.id), new Date())).errors).toEqual([{ field: 'callId', code: 'no-number' }])
    expect(refusalOf(await requestCallback(one, silent.id, callId, new Date())).code).toBe('not-found')
    expect(await faults()).toEqual([])
  })

  it('leaves no name and no number in the log', async () => {
    const ticket = await asked()
    const { id } = await must(ticket.id)
    valueOf(await takeCallback(one, id, new Date()))
    valueOf(await closeCallback(one, id, { outcome: 'wrong-number' }, null, new Date()))
    const events = await database.query<{ kind: string }>(`SELECT kind, data, view FROM event WHERE ticket_id = $1 ORDER BY seq`, [ticket.id])
    expect(events.map(({ kind }) => kind)).toEqual(['ticket.opened', 'callback.taken', 'callback.done'])
    expect(JSON.stringify(events)).not.toMatch(new RegExp(`${phone.slice(1)}|Rahmi`))
  })
})

describe('a ticket that changes', () => {
  it('merged: the caller is told what came of the other, and of their own again once it is taken out', async () => {
    const into = await opened({ agencies: ['damkar'] })
    const ticket = await asked()
    const { id } = await must(ticket.id)
    valueOf(await mergeTicket(supervisor, ticket.id, into.id, new Date()))
    expect(await must(into.id)).toMatchObject({ id, ticket: { number: into.number } })
    expect(valueOf(await requestCallback(one, into.id, (await must(into.id)).callId, new Date()))).toMatchObject({ created: false, callback: { id } })
    valueOf(await takeCallback(one, id, new Date()))
    valueOf(await unmergeTicket(supervisor, ticket.id, new Date()))
    expect(await must(ticket.id)).toMatchObject({ id })
    expect(await faults()).toEqual([])
  })

  it('a caller that is taken off it is not called back about it', async () => {
    const ticket = await opened({ agencies: ['damkar'] })
    const { callId } = valueOf(await attachCall(one, ticket.id, { category: 'darurat', phone, name: null, note: null, callback: true }, null, new Date()))
    expect(await must(ticket.id)).toMatchObject({ callId })
    valueOf(await detachCall(one, ticket.id, callId, new Date()))
    expect(await openOf(ticket.id)).toBeUndefined()
    expect(await faults()).toEqual([])
  })

  it('a caller whose data are erased is not called back any more', async () => {
    const ticket = await asked({ agencies: [] })
    const { id } = await must(ticket.id)
    valueOf(await closeTicket(one, ticket.id, { disposition: 'ditangani', note: null }, new Date()))
    valueOf(await eraseCaller(admin, { phone, reason: 'request' }, new Date()))
    expect(await openOf(ticket.id)).toBeUndefined()
    expect(await database.query('SELECT state FROM callback WHERE id = $1', [id])).toEqual([{ state: 'erased' }])
    expect(await faults()).toEqual([])
  })
})

it.each([
  ['state', `state = 'reached', done_at = now(), done_by_id = gen_random_uuid()`, 'differs from its last event'],
  ['number of calls', 'tries = 2', 'differs from its last event'],
  ['time', `due_at = due_at + interval '1 hour'`, 'differs from its last event'],
  ['holder', 'taken_at = now(), taken_by_id = gen_random_uuid()', 'differs from its last event'],
])('verify finds a changed %s', async (_what, set, fault) => {
  const { id } = await must((await asked()).id)
  const before = await database.query<Record<string, unknown>>('SELECT * FROM callback WHERE id = $1', [id])
  await database.query(`UPDATE callback SET ${set} WHERE id = $1`, [id])
  expect(await faults()).toEqual([`callback ${id}: ${fault}`])
  const { state, tries, due_at: due } = before[0]!
  await database.query('UPDATE callback SET state = $2, tries = $3, due_at = $4, done_at = NULL, done_by_id = NULL, taken_at = NULL, taken_by_id = NULL WHERE id = $1', [id, state, tries, due])
  expect(await faults()).toEqual([])
})
