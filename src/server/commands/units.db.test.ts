import { describe, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { call } from '../../../tests/support/api.ts'
import { useServer } from '../../../tests/support/server.ts'
import { assignmentOf, opened, refusalOf, valueOf } from '../../../tests/support/tickets.ts'
import { unitEvents, unitOf } from '../../../tests/support/units.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { verifyLog } from '../log/verify.ts'
import { listUnits } from '../queries/list-units.ts'
import { seedUnits } from '../seed/seed-units.ts'
import { assignUnits } from './assign-units.ts'
import { cancelTicket } from './cancel-ticket.ts'
import { mergeTicket } from './merge-ticket.ts'
import { setUnitStatus } from './set-unit-status.ts'
import { stepAssignment, type Step } from './step-assignment.ts'

useServer()

const now = new Date('2026-11-24T09:00:00Z')

const step = async (ticketId: string, action: Step['action'], unitId: string | null = null, as = 'damkar', agency = 'damkar') =>
  stepAssignment(await actorOf(as), { ticketId, agency, action, reason: null, note: null, unitId }, now)

const statusOf = async (callsign: string) => (await unitOf(callsign)).status

describe('the list of units', () => {
  it('shows the centre the whole city and an agency its own', async () => {
    const { units } = loadCity()
    const city = await listUnits(await actorOf('operator1'))
    expect(city.items).toHaveLength(units.length)
    expect(city.items[0]).toMatchObject({ agency: 'damkar', callsign: 'DMK-01', status: 'available', position: null })
    const own = await listUnits(await actorOf('polisi'))
    expect(own.items.map(({ callsign }) => callsign)).toEqual(['POL-01', 'POL-02', 'POL-03', 'POL-04'])
  })

  it('keeps what is known of a unit when the city pack is brought in again', async () => {
    const { id } = await unitOf('DLH-01')
    valueOf(await setUnitStatus(await actorOf('dlh'), id, 'out_of_service', now))
    await seedUnits(new Date())
    expect(await unitOf('DLH-01')).toMatchObject({ id, status: 'out_of_service', statusAt: now, active: true })
  })
})

describe('a status set by hand', () => {
  it('is written and told to the agency', async () => {
    const { id } = await unitOf('DMK-01')
    const unit = valueOf(await setUnitStatus(await actorOf('damkar'), id, 'out_of_service', now))
    expect(unit).toMatchObject({ id, status: 'out_of_service', statusAt: now.toISOString() })
    const data = { unitId: id, agency: 'damkar', callsign: 'DMK-01', status: 'out_of_service' }
    expect(await unitEvents(id)).toEqual([{ data, audience: ['damkar'], view: null, ticketId: null }])
    valueOf(await setUnitStatus(await actorOf('supervisor'), id, 'out_of_service', new Date()))
    expect(await unitEvents(id)).toHaveLength(1)
  })

  it('is refused to call-takers; for another agency the unit does not exist', async () => {
    const { id } = await unitOf('DMK-02')
    expect(refusalOf(await setUnitStatus(await actorOf('operator1'), id, 'on_scene', now)).code).toBe('forbidden')
    expect(refusalOf(await setUnitStatus(await actorOf('polisi'), id, 'on_scene', now)).code).toBe('not-found')
    expect(await statusOf('DMK-02')).toBe('available')
  })
})

describe('base and crew', () => {
  const edit = (as: string, id: string, body: unknown) => call('PATCH /units/{id}', { as, params: { id }, body })

  it('are changed by the agency, told to it, and stay when the city pack is brought in again', async () => {
    const { id } = await unitOf('DLH-02')
    const point = { lat: -0.9001, lng: 100.3502 }
    const edited = await edit('dlh', id, { base: ' Pos Air Tawar ', basePosition: point, crew: { pengemudi: 1, petugas: 6, komandan: 0 } })
    expect(edited).toMatchObject({ status: 200, body: { unit: { base: 'Pos Air Tawar', basePosition: point, crew: { pengemudi: 1, petugas: 6 }, status: 'available' } } })
    const data = { unitId: id, agency: 'dlh', callsign: 'DLH-02', status: 'available', base: 'Pos Air Tawar', basePosition: point, crew: { pengemudi: 1, petugas: 6 } }
    expect(await unitEvents(id)).toEqual([{ data, audience: ['dlh'], view: null, ticketId: null }])
    expect((await verifyLog()).faults).toEqual([])
    // The same again is no change.
    expect((await edit('supervisor', id, { crew: { petugas: 6, pengemudi: 1 } })).status).toBe(200)
    expect(await unitEvents(id)).toHaveLength(1)
    await seedUnits(new Date())
    expect((await listUnits(await actorOf('dlh'))).items.find((one) => one.id === id)).toMatchObject({ base: 'Pos Air Tawar', basePosition: point, crew: { pengemudi: 1, petugas: 6 } })
    // What is left out stays.
    expect((await edit('dlh', id, { basePosition: null })).body['unit']).toMatchObject({ base: 'Pos Air Tawar', basePosition: null, crew: { petugas: 6 } })
    expect((await verifyLog()).faults).toEqual([])
  })

  it.each([
    ['operator1', { base: 'Pos 9' }, 403, undefined],
    ['polisi', { base: 'Pos 9' }, 404, undefined],
    ['pupr', { basePosition: { lat: 0.9, lng: 100.35 } }, 422, 'basePosition'],
    ['pupr', { basePosition: { lat: 91, lng: 0 } }, 422, 'basePosition.lat'],
    ['pupr', { crew: { juru: 1 } }, 422, 'crew.juru'],
    ['pupr', { crew: { petugas: -1 } }, 422, 'crew.petugas'],
    ['pupr', { crew: { petugas: 1.5 } }, 422, 'crew.petugas'],
    ['pupr', { crew: { petugas: 100 } }, 422, 'crew.petugas'],
    ['pupr', { base: ' ' }, 422, 'base'],
  ])('are refused where it must be: %s, %j', async (as, body, status, field) => {
    const { id } = await unitOf('PUPR-01')
    const refused = await edit(as, id, body)
    expect([refused.status, (refused.body['errors'] as { field: string }[] | undefined)?.[0]?.field]).toEqual([status, field])
    expect(await unitEvents(id)).toHaveLength(0)
  })
})

describe('a unit in an assignment', () => {
  it('is shown in the ticket and follows it to the end, each change with an event of its own', async () => {
    const { id } = await unitOf('DMK-03')
    const ticket = await opened()
    const accepted = valueOf(await step(ticket.id, 'accept', id))
    expect(assignmentOf(accepted, 'damkar').unit).toEqual({ id, callsign: 'DMK-03' })
    for (const action of ['en-route', 'on-scene', 'complete'] as const) valueOf(await step(ticket.id, action))
    const events = await unitEvents(id)
    expect(events.map(({ data }) => data['status'])).toEqual(['assigned', 'en_route', 'on_scene', 'available'])
    expect(events.map(({ data }) => data['ticketId'])).toEqual(Array(4).fill(ticket.id))
    const completed = await prisma().event.findFirstOrThrow({ where: { kind: 'assignment.completed', ticketId: ticket.id } })
    expect(JSON.stringify(completed.view)).toContain('DMK-03')
  })

  it('must be of the agency, and known', async () => {
    const ticket = await opened()
    for (const unitId of [(await unitOf('POL-01')).id, '00000000-0000-7000-8000-000000000000']) {
      const refusal = refusalOf(await step(ticket.id, 'accept', unitId))
      expect(refusal).toMatchObject({ code: 'unknown-unit', errors: [{ field: 'unitId' }] })
    }
    expect(refusalOf(await step(ticket.id, 'withdraw', (await unitOf('DMK-04')).id, 'operator1')).errors).toMatchObject([{ field: 'unitId' }])
  })

  it('is never taken from another ticket, not even by two at once', async () => {
    const { id } = await unitOf('DMK-04')
    const tickets = await Promise.all([1, 2, 3, 4].map(() => opened()))
    const outcomes = await Promise.all(tickets.map(async (ticket) => step(ticket.id, 'accept', id)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code]))).toEqual(Array(3).fill('unit-busy'))
    const winner = tickets[outcomes.findIndex((outcome) => outcome.ok)]
    expect(refusalOf(await setUnitStatus(await actorOf('damkar'), id, 'available', now)).code).toBe('unit-busy')
    valueOf(await step(winner?.id ?? '', 'complete'))
    const next = tickets.find((ticket) => ticket !== winner)
    expect(valueOf(await step(next?.id ?? '', 'en-route', id)).status).toBe('in_progress')
    expect(await statusOf('DMK-04')).toBe('en_route')
  })

  it('is joined by one that a later step names, and let go by word alone', async () => {
    const [first, second] = [await unitOf('DMK-05'), await unitOf('DMK-06')]
    const ticket = await opened()
    valueOf(await step(ticket.id, 'accept', first.id))
    const moved = valueOf(await step(ticket.id, 'en-route', second.id))
    expect(assignmentOf(moved, 'damkar').units.map(({ callsign }) => callsign)).toEqual(['DMK-05', 'DMK-06'])
    expect([await statusOf('DMK-05'), await statusOf('DMK-06')]).toEqual(['en_route', 'en_route'])
    const left = valueOf(await assignUnits(await actorOf('damkar'), { ticketId: ticket.id, agency: 'damkar', leave: [first.id], divert: false }, now))
    expect(assignmentOf(left, 'damkar').unit?.callsign).toBe('DMK-06')
    expect([await statusOf('DMK-05'), await statusOf('DMK-06')]).toEqual(['available', 'en_route'])
  })

  it('stays out of service when its assignment ends, and is not sent out again before it is available', async () => {
    const { id } = await unitOf('DMK-07')
    const ticket = await opened()
    valueOf(await step(ticket.id, 'accept', id))
    valueOf(await setUnitStatus(await actorOf('damkar'), id, 'out_of_service', now))
    valueOf(await step(ticket.id, 'complete'))
    expect(await statusOf('DMK-07')).toBe('out_of_service')
    expect(refusalOf(await step((await opened()).id, 'accept', id)).code).toBe('unit-out-of-service')
  })

  it('is free again when the ticket is cancelled, merged, or the agency called back', async () => {
    const { id } = await unitOf('DMK-08')
    const supervisor = await actorOf('supervisor')
    const ends = [
      (ticketId: string) => cancelTicket(supervisor, ticketId, 'salah lapor', now),
      async (ticketId: string) => mergeTicket(supervisor, ticketId, (await opened()).id, now),
      (ticketId: string) => step(ticketId, 'withdraw', null, 'operator1'),
    ]
    for (const end of ends) {
      const ticket = await opened()
      valueOf(await step(ticket.id, 'accept', id))
      expect(await statusOf('DMK-08')).toBe('assigned')
      valueOf(await end(ticket.id))
      expect(await statusOf('DMK-08')).toBe('available')
    }
  })
})

it('leaves a log that agrees with the rows, and what is changed behind its back is found', async () => {
  expect((await verifyLog()).faults).toEqual([])
  await prisma().unit.update({ where: { id: (await unitOf('PSC-02')).id }, data: { status: 'on_scene' } })
  await prisma().unit.update({ where: { id: (await unitOf('DLH-02')).id }, data: { crew: {} } })
  const faults = ['unit DLH-02: its base or crew differs from what it was last given', 'unit PSC-02: differs from its last event']
  expect((await verifyLog()).faults).toEqual(faults)
})
