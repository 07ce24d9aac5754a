import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it, vi } from 'vitest'
import { logCallBody } from '#contracts/api/call-endpoints.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { somePhone } from '../../../tests/support/reports.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { callerHistory } from '../queries/caller-history.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { listBlocks } from '../queries/list-blocks.ts'
import { cancelTicket } from './cancel-ticket.ts'
import { correctCaller } from './correct-caller.ts'
import { eraseCaller } from './erase-caller.ts'
import { logCall } from './log-call.ts'
import { mergeTicket } from './merge-ticket.ts'
import { requestCallback } from './request-callback.ts'
import { takeCallback } from './take-callback.ts'

vi.setConfig({ testTimeout: 30_000 })
const database = useServer()
let admin: Actor, operator: Actor
beforeAll(async () => {
  admin = await actorOf('admin')
  operator = await actorOf('operator1')
})
const now = new Date()
const log = (body: object) => logCall(operator, logCallBody.parse(body), null, now)

it('empties every call of the number and its blocks, and the log stays whole', async () => {
  const phone = somePhone()
  const { id } = await opened({ caller: { phone, name: 'Pak Uji' } })
  for (let n = 0; n < 6; n += 1) valueOf(await log({ category: 'prank', phone, name: 'Pak Uji', note: 'kata catatan' }))
  const block = (await callerHistory(operator, phone, now)).block?.id
  expect(refusalOf(await eraseCaller(admin, { phone, reason: 'request' }, now)).code).toBe('caller-needed')
  valueOf(await cancelTicket(operator, id, 'uji', now))

  expect(valueOf(await eraseCaller(admin, { phone: `+62 ${phone.slice(1)}`, reason: 'request' }, now))).toEqual({ calls: 7, blocks: 1, attachments: 0 })
  const kept = JSON.stringify(await database.query('SELECT c::text, p::text, b::text FROM call c LEFT JOIN caller p ON p.id = c.caller_id LEFT JOIN number_block b ON true'))
  for (const word of [phone.slice(1), 'Pak Uji', 'kata catatan']) expect(kept).not.toContain(word)
  expect(await callerHistory(operator, phone, now)).toMatchObject({ calls: 0, tickets: [], name: null, block: null })
  expect((await listBlocks(admin, now)).items.map((one) => one.id)).not.toContain(block)
  expect((await verifyLog()).faults).toEqual([])
  const [event] = await database.query<{ data: { callIds: string[]; blockIds: string[] } }>("SELECT data FROM event WHERE kind = 'caller.erased'")
  expect([event?.data.callIds.length, event?.data.blockIds]).toEqual([7, [block]])
})

it('empties one call by its id, and a second time finds nothing', async () => {
  const call = valueOf(await log({ category: 'informasi', name: 'Bu Uji' })).call.id
  expect(valueOf(await eraseCaller(admin, { callId: call, reason: 'mistake' }, now))).toEqual({ calls: 1, blocks: 0, attachments: 0 })
  expect(refusalOf(await eraseCaller(admin, { callId: call, reason: 'mistake' }, now)).code).toBe('not-found')
  expect((await verifyLog()).faults).toEqual([])
})

it('is for the admin alone, and for somebody the centre knows', async () => {
  expect(refusalOf(await eraseCaller(await actorOf('supervisor'), { phone: somePhone(), reason: 'request' }, now)).code).toBe('forbidden')
  expect(refusalOf(await eraseCaller(admin, { phone: somePhone(), reason: 'request' }, now)).code).toBe('not-found')
  expect(refusalOf(await eraseCaller(admin, { callId: randomUUID(), reason: 'request' }, now)).code).toBe('not-found')
})

async function ended(caller?: { phone?: string; name?: string }) {
  const { id } = await opened({ agencies: [], ...(caller && { caller }) })
  const [call] = valueOf(await getTicket(operator, id)).calls
  return { ticketId: id, callId: call!.id }
}

it.each(['unknown', 'known'])('at the moment at which somebody puts the caller right (%s before), leaves nothing of them', async (before) => {
  for (let round = 0; round < 10; round += 1) {
    const call = await ended(before === 'known' ? { phone: somePhone(), name: 'Pak Uji' } : undefined)
    valueOf(await cancelTicket(operator, call.ticketId, 'uji', now))
    const put = () => correctCaller(operator, { ...call, phone: somePhone(), name: 'Bu Uji' }, now)
    const [, erased] = await Promise.all([put(), eraseCaller(admin, { callId: call.callId, reason: 'request' }, now), put()])
    expect(valueOf(erased).calls).toBe(1)
    expect(await database.query(`SELECT p.name, p.phone FROM call c JOIN caller p ON p.id = c.caller_id WHERE c.id = '${call.callId}' AND (p.name IS NOT NULL OR p.phone IS NOT NULL)`)).toEqual([])
  }
  expect((await verifyLog()).faults).toEqual([])
})

it('at the moment at which somebody takes the call back in hand, neither waits for the other for ever', async () => {
  for (let round = 0; round < 10; round += 1) {
    const call = await ended({ phone: somePhone() })
    const { callback } = valueOf(await requestCallback(operator, call.ticketId, call.callId, now))
    valueOf(await cancelTicket(operator, call.ticketId, 'uji', now))
    const [taken, erased] = await Promise.all([takeCallback(operator, callback.id, now), eraseCaller(admin, { callId: call.callId, reason: 'request' }, now)])
    expect(valueOf(erased).calls).toBe(1)
    expect(taken.ok || taken.code).toBe(taken.ok || 'invalid-transition')
  }
  expect((await verifyLog()).faults).toEqual([])
})

it('is refused while work goes on for the ticket that theirs was merged into', async () => {
  const [call, target] = [await ended({ phone: somePhone() }), await ended()]
  valueOf(await mergeTicket(await actorOf('supervisor'), call.ticketId, target.ticketId, now))
  expect(refusalOf(await eraseCaller(admin, { callId: call.callId, reason: 'request' }, now)).code).toBe('caller-needed')
  valueOf(await cancelTicket(operator, target.ticketId, 'uji', now))
  valueOf(await eraseCaller(admin, { callId: call.callId, reason: 'request' }, now))
})
