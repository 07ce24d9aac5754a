import { beforeAll, expect, it } from 'vitest'
import { editTicketBody } from '#contracts/api/ticket-endpoints.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { closeTicket } from './close-ticket.ts'
import { editTicket } from './edit-ticket.ts'

const database = useServer()
let operator: Actor, other: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  other = await actorOf('operator2')
})
const edit = (actor: Actor, id: string, body: object) => editTicket(actor, id, editTicketBody.parse(body), new Date())

it('changes what is given and leaves the rest', async () => {
  const before = await opened({ agencies: [], description: 'Asap tebal', location: { lat: -0.9497, lng: 100.3605, address: 'Jl. A' } })
  const after = valueOf(await edit(operator, before.id, { version: 1, priority: 3 }))
  expect(after).toEqual({ ...before, version: 2, priority: 3, updatedAt: after.updatedAt })
})

it('moves the ticket and takes the area of the new point', async () => {
  const { id } = await opened({ agencies: [] })
  const moved = valueOf(await edit(operator, id, { version: 1, location: { lat: -0.9175, lng: 100.4554, address: 'Kampus Unand' } }))
  expect(moved.location).toMatchObject({ lat: -0.9175, address: 'Kampus Unand', landmark: null, kecamatan: 'Pauh' })
})

it('adds, changes and removes the description', async () => {
  const { id } = await opened({ agencies: [] })
  expect(valueOf(await edit(operator, id, { version: 1, description: 'Satu' })).description).toBe('Satu')
  expect(valueOf(await edit(operator, id, { version: 2, description: 'Dua' })).description).toBe('Dua')
  expect(valueOf(await edit(operator, id, { version: 3, description: null })).description).toBeNull()
  expect((await verifyLog()).faults).toEqual([])
})

it('lets exactly one of two edits of the same version win; the other gets the ticket as it stands', async () => {
  const { id } = await opened({ agencies: [] })
  const outcomes = await Promise.all([
    edit(operator, id, { version: 1, priority: 2 }),
    edit(other, id, { version: 1, priority: 3 }),
  ])
  const won = outcomes.filter((o) => o.ok).map(valueOf)
  expect(won).toHaveLength(1)
  const lost = outcomes.flatMap((o) => (o.ok ? [] : [o]))
  expect(lost).toMatchObject([{ code: 'stale', extra: { ticket: { version: 2, priority: won[0]?.priority } } }])
  expect(await database.query("SELECT 1 FROM event WHERE kind = 'ticket.updated' AND ticket_id = $1", [id])).toHaveLength(1)
})

it('refuses an unknown type and an ended ticket', async () => {
  const { id } = await opened({ agencies: [] })
  expect(refusalOf(await edit(operator, id, { version: 1, type: 'ufo' }))).toMatchObject({ code: 'unknown-type', errors: [{ field: 'type' }] })
  valueOf(await closeTicket(operator, id, { disposition: 'ditangani', note: null }, new Date()))
  expect(refusalOf(await edit(operator, id, { version: 2, priority: 1 })).code).toBe('invalid-transition')
})

it('answers raise the priority, never lower it, and a priority that is named stands', async () => {
  const { id } = await opened({ type: 'banjir', agencies: [], answers: { arus: 'ya' }, priority: 3 })
  const answer = async (version: number, body: object) => {
    const { priority, answers } = valueOf(await edit(operator, id, { version, ...body }))
    return { priority, answers }
  }
  expect(await answer(1, { answers: { arus: 'ya', dalam: 60 } })).toEqual({ priority: 3, answers: { arus: 'ya', dalam: 60 } })
  expect(await answer(2, { answers: {} })).toEqual({ priority: 3, answers: {} })
  expect(await answer(3, { answers: { dalam: 120 } })).toEqual({ priority: 1, answers: { dalam: 120 } })
  expect(await answer(4, { answers: {} })).toEqual({ priority: 1, answers: {} })
  expect(await answer(5, { answers: { dalam: 120 }, priority: 2 })).toEqual({ priority: 2, answers: { dalam: 120 } })
  expect((await verifyLog()).faults).toEqual([])
})

it('another type keeps the answers that it asks for too, and refuses what it does not', async () => {
  const { id } = await opened({ type: 'serangan-jantung', agencies: [], answers: { napas: 'ya', sadar: 'ya' } })
  expect(refusalOf(await edit(operator, id, { version: 1, answers: { senjata: 'ya' } }))).toMatchObject({
    code: 'unknown-question',
    errors: [{ field: 'answers.senjata' }],
  })
  expect(valueOf(await edit(operator, id, { version: 1, type: 'orang-terjebak' })).answers).toEqual({ napas: 'ya' })
})
