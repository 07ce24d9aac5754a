import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, report, valueOf } from '../../../tests/support/tickets.ts'
import { refuse } from '#domain/refusal.ts'
import { transaction } from '../db/transaction.ts'
import { openTicket } from './open-ticket.ts'

const database = useServer()
const ordinals = (numbers: readonly string[]) => numbers.map((number) => Number(number.slice(13))).sort((a, b) => a - b)
const oneTo = (n: number) => Array.from({ length: n }, (_unused, index) => index + 1)

describe('the number', () => {
  it('counts by the day of the city: the last second and the first of a day in Asia/Jakarta', async () => {
    expect((await opened({}, new Date('2026-03-01T16:59:59.999Z'))).number).toBe('112-20260301-0001')
    expect((await opened({}, new Date('2026-03-01T17:00:00.000Z'))).number).toBe('112-20260302-0001')
    expect((await opened({}, new Date('2026-03-01T16:59:59.000Z'))).number).toBe('112-20260301-0002')
    expect((await opened({}, new Date('2026-12-31T17:00:00.000Z'))).number).toBe('112-20270101-0001')
  })

  it.each([
    ['2026-11-24', 1, '112-20261124-0001'],
    ['2026-01-02', 42, '112-20260102-0042'],
    ['2026-12-31', 9_999, '112-20261231-9999'],
    ['2026-12-31', 10_000, '112-20261231-10000'],
  ])('of %s, the %i.: %s', async (day, ordinal, wanted) => {
    expect(await database.query('SELECT ticket_number($1, $2) AS number', [day, ordinal])).toEqual([{ number: wanted }])
  })

  it('is gapless under 40 openings at once', async () => {
    const now = new Date('2026-03-05T03:00:00.000Z')
    const tickets = await Promise.all(oneTo(40).map(() => opened({}, now)))
    expect(ordinals(tickets.map(({ number }) => number))).toEqual(oneTo(40))
  })

  it('is gapless though some openings are refused and some break half-way', async () => {
    const now = new Date('2026-03-06T03:00:00.000Z')
    const actor = await actorOf('operator1')
    // No such place: the ticket's row is refused after its number was given.
    const broken = { ...report(), location: { ...report().location, lat: 91 } }
    const outcomes = await Promise.allSettled(
      oneTo(40).map((n) => {
        if (n % 4 === 1) return openTicket(actor, report({ agencies: ['nobody'] }), randomUUID(), now)
        if (n % 4 === 2) return openTicket(actor, broken, randomUUID(), now)
        return openTicket(actor, report(), null, now)
      }),
    )
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10)
    const numbers = outcomes.flatMap((o) => (o.status === 'fulfilled' && o.value.ok ? [o.value.value.ticket.number] : []))
    expect(ordinals(numbers)).toEqual(oneTo(20))
    expect(await database.query("SELECT last FROM ticket_day WHERE day = '2026-03-06'")).toEqual([{ last: 20 }])
  })

  it('is given back when the transaction it was given in is refused', async () => {
    const now = new Date('2026-03-07T03:00:00.000Z')
    await transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO ticket_day (day, last) VALUES ('2026-03-07', 1)`
      return refuse('forbidden')
    })
    expect((await opened({}, now)).number).toBe('112-20260307-0001')
  })
})

describe('the idempotency key', () => {
  it('gives the ticket of the first time, sent again', async () => {
    const [actor, key] = [await actorOf('operator1'), randomUUID()]
    const first = valueOf(await openTicket(actor, report(), key, new Date()))
    const again = valueOf(await openTicket(actor, report({ type: 'banjir' }), key, new Date()))
    expect([first.created, again.created]).toEqual([true, false])
    expect(again.ticket).toEqual(first.ticket)
  })

  it('makes one ticket of 10 requests at once', async () => {
    const [actor, key] = [await actorOf('operator1'), randomUUID()]
    const before = await database.query('SELECT 1 FROM ticket')
    const outcomes = await Promise.all(oneTo(10).map(() => openTicket(actor, report(), key, new Date())))
    expect(new Set(outcomes.map((o) => valueOf(o).ticket.id)).size).toBe(1)
    expect(outcomes.filter((o) => valueOf(o).created)).toHaveLength(1)
    expect(await database.query('SELECT 1 FROM ticket')).toHaveLength(before.length + 1)
  })

  it('gives the ticket of the first time though the city has given up its agency since', async () => {
    const [actor, key] = [await actorOf('operator1'), randomUUID()]
    const first = valueOf(await openTicket(actor, report({ agencies: ['telkom'] }), key, new Date()))
    await database.query("UPDATE agency SET active = false WHERE code = 'telkom'")
    expect(valueOf(await openTicket(actor, report({ agencies: ['telkom'] }), key, new Date())).ticket.id).toBe(first.ticket.id)
  })

  it('stays free when the request was refused', async () => {
    const [actor, key] = [await actorOf('operator1'), randomUUID()]
    refusalOf(await openTicket(actor, report({ agencies: ['nobody'] }), key, new Date()))
    expect(valueOf(await openTicket(actor, report(), key, new Date())).created).toBe(true)
  })
})

describe('who is sent', () => {
  it('is the lead and the supporting agencies of the response plan, in that order', async () => {
    const ticket = await opened()
    expect(ticket.assignments.map(({ agency, status }) => `${agency} ${status}`)).toEqual([
      'damkar pending',
      'dinkes pending',
      'pln pending',
    ])
    expect([ticket.status, ticket.priority]).toEqual(['dispatched', 1])
  })

  it('is nobody for an empty list', async () => {
    expect(await opened({ agencies: [] })).toMatchObject({ status: 'new', assignments: [] })
  })

  it('is each named agency once', async () => {
    const { assignments } = await opened({ agencies: ['polisi', 'damkar', 'polisi'] })
    expect(assignments.map(({ agency }) => agency)).toEqual(['polisi', 'damkar'])
  })

  it('names the agency that the city does not have, and opens nothing', async () => {
    const before = await database.query('SELECT 1 FROM ticket')
    const outcome = await openTicket(await actorOf('operator1'), report({ agencies: ['polisi', 'nobody', 'none'] }), null, new Date())
    expect(refusalOf(outcome)).toMatchObject({
      code: 'unknown-agency',
      errors: [{ field: 'agencies.1' }, { field: 'agencies.2' }],
    })
    expect(await database.query('SELECT 1 FROM ticket')).toHaveLength(before.length)
  })

  it('of a plan leaves out an agency that the city no longer has: the ticket is opened all the same', async () => {
    await database.query("UPDATE agency SET active = false WHERE code = 'pln'")
    const { assignments } = await opened()
    expect(assignments.map(({ agency }) => agency)).toEqual(['damkar', 'dinkes'])
  })

  it('refuses an agency that the city no longer has when it is named', async () => {
    await database.query("UPDATE agency SET active = false WHERE code = 'telkom'")
    const outcome = await openTicket(await actorOf('operator1'), report({ agencies: ['telkom'] }), null, new Date())
    expect(refusalOf(outcome)).toMatchObject({ code: 'unknown-agency', errors: [{ field: 'agencies.0' }] })
  })
})

it('names the type that the city does not have', async () => {
  const outcome = await openTicket(await actorOf('operator1'), report({ type: 'ufo' }), null, new Date())
  expect(refusalOf(outcome)).toMatchObject({ code: 'unknown-type', errors: [{ field: 'type' }] })
})

it('takes the area from the point and keeps what was typed', async () => {
  const ticket = await opened({
    location: { lat: -0.9497, lng: 100.3605, address: 'Jl. M. Yamin', landmark: 'depan Pasar Raya' },
    priority: 2,
    description: 'Asap dari lantai dua',
  })
  expect(ticket).toMatchObject({
    version: 1,
    priority: 2,
    callCount: 1,
    description: 'Asap dari lantai dua',
    location: { kecamatan: 'Padang Barat', address: 'Jl. M. Yamin', landmark: 'depan Pasar Raya', exact: false },
  })
})

it.each([
  ['kebakaran', 'darurat'],
  ['keluhan-layanan', 'keluhan'],
])('counts the first call of %s as %s', async (type, category) => {
  const { id } = await opened({ type })
  expect(await database.query('SELECT category FROM call WHERE ticket_id = $1', [id])).toEqual([{ category }])
})

describe('answers', () => {
  it('raise the priority and add agencies where those are left out, and stand in the ticket and its event', async () => {
    const ticket = await opened({ type: 'serangan-jantung', answers: { napas: 'tidak', korban: 1 } })
    expect(ticket).toMatchObject({ priority: 1, answers: { napas: 'tidak', korban: 1 } })
    expect(ticket.assignments.map(({ agency }) => agency)).toEqual(['dinkes', 'damkar'])
    const [event] = await database.query('SELECT view FROM event WHERE ticket_id = $1', [ticket.id])
    expect(event).toMatchObject({ view: { answers: { napas: 'tidak', korban: 1 } } })
    const raised = await opened({ type: 'banjir', answers: { dalam: 120 } })
    expect(raised).toMatchObject({ priority: 1 })
    expect(raised.assignments.map(({ agency }) => agency)).toEqual(['bpbd', 'damkar', 'basarnas'])
  })

  it('change nothing of what was named', async () => {
    const ticket = await opened({ type: 'banjir', priority: 3, agencies: ['bpbd'], answers: { dalam: 120 } })
    expect([ticket.priority, ticket.assignments.map(({ agency }) => agency)]).toEqual([3, ['bpbd']])
  })

  it('that the plan does not ask for are refused by their field, and nothing is opened', async () => {
    const outcome = await openTicket(await actorOf('operator1'), report({ type: 'banjir', answers: { napas: 'tidak', dalam: 'lutut' } }), null, new Date())
    expect(refusalOf(outcome)).toMatchObject({
      code: 'unknown-question',
      errors: [{ field: 'answers.napas', code: 'unknown-question' }, { field: 'answers.dalam', code: 'unknown-answer' }],
    })
  })
})
