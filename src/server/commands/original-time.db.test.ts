import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { logCallBody } from '#contracts/api/call-endpoints.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { tamper } from '../../../tests/support/superuser.ts'
import { opened, refusalOf, report, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'
import { logCall } from './log-call.ts'
import { openTicket } from './open-ticket.ts'

const database = useServer()
let operator: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
})

// 00:10 on the 25th in the city; the report came in at 23:55 on the 24th.
const now = new Date('2026-11-24T17:10:00.000Z')
const cameIn = '2026-11-24T16:55:00.000Z'
const queued = { receivedAt: '2020-02-02T02:00:00.000Z', sentAt: '2020-02-02T02:15:00.000Z' }

it.each([
  ['a report that waited for the server, by a clock that is years behind', queued],
  ['a report on paper', { writtenAt: cameIn }],
])('%s keeps its time: the number, the event and the agencies go by when it was recorded', async (_what, told) => {
  const ticket = await opened({ agencies: ['damkar'], ...told }, now)
  expect(ticket).toMatchObject({ openedAt: cameIn, updatedAt: now.toISOString() })
  expect(ticket.number).toMatch(/^112-20261125-/)
  expect(ticket.assignments[0]?.dispatchedAt).toBe(now.toISOString())
  const { calls } = valueOf(await getTicket(operator, ticket.id))
  expect(calls.map(({ at }) => at)).toEqual([cameIn])
  const [event] = valueOf(await getTimeline(operator, ticket.id)).items
  expect(event).toMatchObject({ at: now.toISOString(), data: { callAt: cameIn }, ticket: { openedAt: cameIn } })
})

it('a report of now says nothing of another time', async () => {
  const ticket = await opened({}, now)
  const [event] = valueOf(await getTimeline(operator, ticket.id)).items
  expect(ticket.openedAt).toBe(now.toISOString())
  expect(event?.data).not.toHaveProperty('callAt')
})

it('sent again it is the ticket of the first time, though it has grown too old meanwhile', async () => {
  const key = randomUUID()
  const first = valueOf(await openTicket(operator, report({ writtenAt: cameIn }), key, now))
  const later = new Date(now.getTime() + 20 * 86_400_000)
  const again = valueOf(await openTicket(operator, report({ writtenAt: cameIn }), key, later))
  expect(again).toEqual({ ticket: first.ticket, created: false })
  expect(refusalOf(await openTicket(operator, report({ writtenAt: cameIn }), randomUUID(), later)).errors).toEqual([
    { field: 'writtenAt', code: 'too-old' },
  ])
})

it('a call keeps its time, alone and with a ticket; one of the future is refused, and its key is not taken', async () => {
  const { id } = await opened({}, new Date('2026-11-24T16:00:00.000Z'))
  const log = (body: object, key: string | null = null) => logCall(operator, logCallBody.parse(body), key, now)
  expect(valueOf(await log({ category: 'prank', ...queued })).call.at).toBe(cameIn)
  expect(valueOf(await log({ category: 'darurat', ticketId: id, writtenAt: cameIn })).call.at).toBe(cameIn)
  const event = valueOf(await getTimeline(operator, id)).items.at(-1)
  expect(event).toMatchObject({ kind: 'call.attached', at: now.toISOString(), data: { callAt: cameIn } })
  const key = randomUUID()
  const early = await log({ category: 'prank', writtenAt: '2026-11-24T17:30:00.000Z' }, key)
  expect(refusalOf(early)).toMatchObject({ code: 'validation-failed', errors: [{ field: 'writtenAt', code: 'in-the-future' }] })
  expect(valueOf(await log({ category: 'prank' }, key)).created).toBe(true)
})

it('the check of the log agrees, and finds a call whose time was changed', async () => {
  expect((await verifyLog()).faults).toEqual([])
  await tamper(database.url, "UPDATE call SET at = at + interval '1 minute' WHERE id = (SELECT id FROM call ORDER BY at LIMIT 1)")
  expect((await verifyLog()).faults.join()).toMatch(/call [0-9a-f-]+: did not come in when the log says/)
})
