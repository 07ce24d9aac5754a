import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { call } from '../../../tests/support/api.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { assignmentOf, opened, valueOf } from '../../../tests/support/tickets.ts'
import { verifyLog } from '../log/verify.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'

useServer()

const minutes = 60_000
const ago = (n: number) => new Date(Date.now() - n * minutes)
const send = (ticketId: string, action: string, key: string, takenMinutesAgo: number, as = 'damkar') => {
  const sent = Date.parse('2031-05-05T05:05:05.000Z')
  return call('POST /tickets/{id}/assignments/{agency}/{action}', {
    as, params: { id: ticketId, agency: 'damkar', action }, headers: { 'idempotency-key': key },
    body: { takenAt: new Date(sent - takenMinutesAgo * minutes).toISOString(), sentAt: new Date(sent).toISOString() },
  })
}
const seconds = (text: string | null | undefined, wanted: Date) => Math.abs(Date.parse(text ?? '') - wanted.getTime()) / 1000

it('stamps steps from a dead zone with the time they were taken, the event with that of its recording, and each once', async () => {
  const { id } = await opened({ agencies: ['damkar'] }, ago(40))
  const [accept, arrive] = [randomUUID(), randomUUID()]
  expect((await send(id, 'accept', accept, 30)).status).toBe(200)
  expect((await send(id, 'on-scene', arrive, 10)).status).toBe(200)
  expect((await send(id, 'accept', accept, 31)).status).toBe(200)
  expect((await send(id, 'on-scene', arrive, 12)).status).toBe(200)

  const damkar = await actorOf('damkar')
  const { ticket } = valueOf(await getTicket(damkar, id))
  const own = assignmentOf(ticket, 'damkar')
  expect(ticket.version).toBe(3)
  expect(seconds(own.acceptedAt, ago(30))).toBeLessThan(100)
  expect(seconds(own.onSceneAt, ago(10))).toBeLessThan(100)
  const { items } = valueOf(await getTimeline(damkar, id))
  expect(items.map(({ kind }) => kind)).toEqual(['ticket.opened', 'assignment.accepted', 'assignment.arrived'])
  expect(seconds(items[1]?.at, new Date())).toBeLessThan(100)
  expect(items[1]?.data).toMatchObject({ takenAt: own.acceptedAt })
  expect((await verifyLog()).faults).toEqual([])
})

it('refuses a late step after a withdrawal', async () => {
  const { id } = await opened({ agencies: ['damkar', 'polisi'] }, ago(5))
  expect((await send(id, 'accept', randomUUID(), 1)).status).toBe(200)
  await call('POST /tickets/{id}/assignments/{agency}/{action}', { as: 'operator1', params: { id, agency: 'damkar', action: 'withdraw' }, body: {} })
  expect((await send(id, 'on-scene', randomUUID(), 1)).status).toBe(404)
})

it('a note under one key is written once', async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  const note = () => call('POST /tickets/{id}/notes', { as: 'damkar', params: { id }, headers: { 'idempotency-key': key }, body: { text: 'Jalan masuk sempit' } })
  const key = randomUUID()
  const [first, second] = [await note(), await note()]
  expect([first.status, second.status]).toEqual([201, 200])
  expect(second.body.note).toEqual(first.body.note)
  expect(valueOf(await getTicket(await actorOf('damkar'), id)).notes).toHaveLength(1)
})
