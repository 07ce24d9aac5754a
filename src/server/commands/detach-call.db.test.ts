import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { callSummary } from '../queries/call-summary.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'
import { attachCall } from './attach-call.ts'
import { closeTicket } from './close-ticket.ts'
import { detachCall } from './detach-call.ts'
import { editTicket } from './edit-ticket.ts'

const database = useServer()
let operator: Actor, damkar: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  damkar = await actorOf('damkar')
})
const caller = { category: 'darurat', phone: '081234567890', name: 'Rahmi', note: 'ada anak di lantai dua' } as const
const attach = (id: string, key: string | null = null) => attachCall(operator, id, caller, key, new Date())
const detach = (id: string, callId: string, actor = operator) => detachCall(actor, id, callId, new Date())
const read = async (id: string) => valueOf(await getTicket(operator, id))

it('takes an added caller off again, with their words, and leaves an event without either', async () => {
  const since = new Date()
  const { id } = await opened({ agencies: ['damkar'] })
  const { callId } = valueOf(await attach(id))
  expect((await read(id)).calls.at(-1)).toMatchObject({ id: callId, note: caller.note, mergedFrom: null })
  expect(valueOf(await getTimeline(damkar, id)).items.at(-1)).toMatchObject({ kind: 'call.attached', text: caller.note })
  expect(valueOf(await detach(id, callId))).toMatchObject({ callCount: 1, version: 3 })
  const { calls } = await read(id)
  expect(calls).toHaveLength(1)
  const { items } = valueOf(await getTimeline(damkar, id))
  expect(items.at(-1)).toMatchObject({ kind: 'call.detached', data: { callId }, ticket: { callCount: 1 } })
  expect(JSON.stringify(items)).not.toContain(caller.note)
  expect((await callSummary(operator, since)).counts).toEqual([{ category: 'darurat', count: 1 }])
  expect((await verifyLog()).faults).toEqual([])
})

it('changes nothing a second time, nor at once from two desks', async () => {
  const { id } = await opened({ agencies: [] })
  const { callId } = valueOf(await attach(id))
  const outcomes = await Promise.all([detach(id, callId), detach(id, callId), detach(id, callId)])
  expect(outcomes.map((outcome) => valueOf(outcome).callCount)).toEqual([1, 1, 1])
  expect(valueOf(await detach(id, callId))).toMatchObject({ callCount: 1, version: 3 })
  const events = await database.query(`SELECT 1 FROM event WHERE ticket_id = $1 AND kind = 'call.detached'`, [id])
  expect(events).toHaveLength(1)
})

it('is refused for the call it was opened with, an unknown call, an agency, and once the ticket has ended', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  const { callId } = valueOf(await attach(id))
  const [first] = (await read(id)).calls
  expect(refusalOf(await detach(id, first?.id ?? '')).code).toBe('invalid-transition')
  expect(refusalOf(await detach(id, randomUUID())).code).toBe('not-found')
  expect(refusalOf(await detach((await opened()).id, callId)).code).toBe('not-found')
  expect(refusalOf(await detach(id, callId, damkar)).code).toBe('forbidden')
  valueOf(await step(damkar, id, 'damkar', 'complete'))
  valueOf(await closeTicket(operator, id, { disposition: 'ditangani', note: null }, new Date()))
  expect(refusalOf(await detach(id, callId)).code).toBe('invalid-transition')
})

it('adds a caller once for one key, however often it is sent', async () => {
  const { id } = await opened({ agencies: [] })
  const key = randomUUID()
  const outcomes = await Promise.all([attach(id, key), attach(id, key), attach(id, key)])
  const attached = outcomes.map(valueOf)
  expect(new Set(attached.map(({ callId }) => callId)).size).toBe(1)
  expect(attached.filter(({ created }) => created)).toHaveLength(1)
  expect((await read(id)).ticket.callCount).toBe(2)
  expect(refusalOf(await attachCall(operator, (await opened()).id, caller, key, new Date())).code).toBe('not-found')
})

it('an added caller’s answers fill what is open, raise the priority, and go when the call is taken off', async () => {
  const { id } = await opened({ agencies: ['dinkes'], type: 'serangan-jantung', priority: 2, answers: { sadar: 'tidak' } })
  const { ticket, callId } = valueOf(await attachCall(operator, id, { ...caller, answers: { sadar: 'ya', napas: 'tidak', asap: 'ya' } }, null, new Date()))
  expect(ticket).toMatchObject({ answers: { sadar: 'tidak', napas: 'tidak' }, priority: 1 })
  const { items } = valueOf(await getTimeline(await actorOf('dinkes'), id))
  expect(items.at(-1)).toMatchObject({ kind: 'call.attached', data: { answers: { napas: 'tidak' } }, ticket: { answers: { napas: 'tidak' } } })
  expect(valueOf(await detach(id, callId))).toMatchObject({ answers: { sadar: 'tidak' }, priority: 2 })
  expect((await read(id)).ticket.answers).toEqual({ sadar: 'tidak' })
  expect((await verifyLog()).faults).toEqual([])
})

it('what was said and decided after a call was added stays when it is taken off', async () => {
  const { id } = await opened({ agencies: [], type: 'serangan-jantung', priority: 2 })
  const { callId, ticket } = valueOf(await attachCall(operator, id, { ...caller, answers: { napas: 'tidak' } }, null, new Date()))
  expect(ticket.priority).toBe(1)
  valueOf(await editTicket(operator, id, { version: ticket.version, answers: { napas: 'ya' }, priority: 3 }, new Date()))
  expect(valueOf(await detach(id, callId))).toMatchObject({ answers: { napas: 'ya' }, priority: 3 })
})
