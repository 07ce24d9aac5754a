import { beforeAll, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { somePhone } from '../../../tests/support/reports.ts'
import { useServer } from '../../../tests/support/server.ts'
import { tamper } from '../../../tests/support/superuser.ts'
import { opened, refusalOf, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { callerHistory } from '../queries/caller-history.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'
import { cancelTicket } from './cancel-ticket.ts'
import { closeCallback } from './close-callback.ts'
import { correctCaller } from './correct-caller.ts'
import { eraseCaller } from './erase-caller.ts'
import { mergeTicket } from './merge-ticket.ts'
import { requestCallback } from './request-callback.ts'
import { revealCaller } from './reveal-caller.ts'

const database = useServer()
let operator: Actor, supervisor: Actor, damkar: Actor, admin: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  supervisor = await actorOf('supervisor')
  damkar = await actorOf('damkar')
  admin = await actorOf('admin')
})
const now = new Date()

async function reported(caller?: { phone?: string; name?: string }) {
  const { id } = await opened({ agencies: ['damkar'], ...(caller && { caller }) })
  const [call] = valueOf(await getTicket(operator, id)).calls
  return { ticketId: id, callId: call!.id }
}
const known = async ({ ticketId, callId }: { ticketId: string; callId: string }) => valueOf(await revealCaller(operator, ticketId, callId, now))
const eventsOf = async ({ ticketId }: { ticketId: string }) => valueOf(await getTimeline(operator, ticketId)).items

it('puts name and number right, says which and by whom, and the log holds neither', async () => {
  const [wrong, right] = [somePhone(), somePhone()]
  const call = await reported({ phone: wrong, name: 'Namasalah' })
  const ticket = valueOf(await correctCaller(operator, { ...call, phone: `+62 ${right.slice(1)}`, name: 'Namabenar' }, now))
  expect(ticket.version).toBe(2)
  const event = (await eventsOf(call)).at(-1)
  expect(event).toMatchObject({ kind: 'caller.corrected', actor: { id: operator.id }, data: { callId: call.callId, fields: ['phone', 'name'] } })
  expect(JSON.stringify(event)).not.toMatch(new RegExp(`Nama|${right.slice(1)}|${wrong.slice(1)}`))
  expect(await known(call)).toEqual({ phone: `+62${right.slice(1)}`, name: 'Namabenar' })
  expect(await callerHistory(operator, right, now)).toMatchObject({ calls: 1, name: 'Namabenar' })
  expect((await callerHistory(operator, wrong, now)).calls).toBe(0)
  expect((await verifyLog()).faults).toEqual([])
})

it('gives a caller of whom nothing was known a name, and takes it away again', async () => {
  const call = await reported()
  valueOf(await correctCaller(supervisor, { ...call, phone: null, name: 'Rahmi' }, now))
  expect(await known(call)).toEqual({ phone: null, name: 'Rahmi' })
  valueOf(await correctCaller(supervisor, { ...call, phone: null, name: null }, now))
  expect(await known(call)).toEqual({ phone: null, name: null })
  const fields = (await eventsOf(call)).filter(({ kind }) => kind === 'caller.corrected').map(({ data }) => data.fields)
  expect(fields).toEqual([['name'], ['name']])
  expect((await verifyLog()).faults).toEqual([])
})

it('is no event when the same was written before, in whatever spelling', async () => {
  const phone = somePhone()
  const call = await reported({ phone, name: 'Rahmi' })
  expect(valueOf(await correctCaller(operator, { ...call, phone: ` +62${phone.slice(1)} `, name: 'Rahmi' }, now)).version).toBe(1)
  expect(await eventsOf(call)).toHaveLength(1)
})

it('keeps the number of somebody who is still to be called back, until they are not', async () => {
  const call = await reported({ phone: somePhone(), name: 'Rahmi' })
  const { callback } = valueOf(await requestCallback(operator, call.ticketId, call.callId, now))
  const without = { ...call, phone: null, name: 'Rahmi' }
  expect(refusalOf(await correctCaller(operator, without, now))).toMatchObject({ code: 'validation-failed', errors: [{ field: 'phone', code: 'no-number' }] })
  valueOf(await correctCaller(operator, { ...without, phone: somePhone() }, now))
  valueOf(await closeCallback(operator, callback.id, { outcome: 'not-needed' }, null, now))
  valueOf(await correctCaller(operator, without, now))
})

it('reaches a caller after the end of the ticket and through a merge, not through another ticket', async () => {
  const [call, other] = [await reported({ name: 'Rahmi' }), await reported()]
  expect(refusalOf(await correctCaller(operator, { ...call, ticketId: other.ticketId, phone: null, name: 'Yusuf' }, now)).code).toBe('not-found')
  valueOf(await mergeTicket(supervisor, call.ticketId, other.ticketId, now))
  valueOf(await correctCaller(operator, { ...call, ticketId: other.ticketId, phone: null, name: 'Yusuf' }, now))
  valueOf(await cancelTicket(operator, other.ticketId, 'uji', now))
  valueOf(await correctCaller(operator, { ...call, ticketId: other.ticketId, phone: null, name: 'Zainal' }, now))
  expect((await known({ ...call, ticketId: other.ticketId })).name).toBe('Zainal')
})

it('is for the centre, and not for whoever was erased', async () => {
  const call = await reported({ name: 'Rahmi' })
  expect(refusalOf(await correctCaller(damkar, { ...call, phone: null, name: 'Yusuf' }, now)).code).toBe('forbidden')
  valueOf(await cancelTicket(operator, call.ticketId, 'uji', now))
  valueOf(await eraseCaller(admin, { callId: call.callId, reason: 'request' }, now))
  expect(refusalOf(await correctCaller(operator, { ...call, phone: null, name: 'Yusuf' }, now)).code).toBe('not-found')
  expect((await verifyLog()).faults).toEqual([])
})

it('a corrected caller who is changed past the log is found', async () => {
  const call = await reported({ name: 'Rahmi' })
  valueOf(await correctCaller(operator, { ...call, phone: null, name: 'Yusuf' }, now))
  await tamper(database.url, `UPDATE caller SET name = 'Zainal' WHERE id = (SELECT caller_id FROM call WHERE id = '${call.callId}')`)
  expect((await verifyLog()).faults).toEqual([`text ${call.callId}: differs from its digest in the log`])
})
