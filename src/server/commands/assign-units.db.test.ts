import { describe, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { assignmentOf, opened, pasarRaya, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import { unitOf } from '../../../tests/support/units.ts'
import { loadCity } from '../city/load-city.ts'
import { prisma } from '../db/prisma.ts'
import { verifyLog } from '../log/verify.ts'
import { listUnits } from '../queries/list-units.ts'
import { unitSuggestions } from '../queries/unit-suggestions.ts'
import { assignUnits } from './assign-units.ts'
import { setUnitStatus } from './set-unit-status.ts'
import { stepAssignment } from './step-assignment.ts'

useServer()

const now = () => new Date()
const idsOf = (...callsigns: string[]) => Promise.all(callsigns.map(async (callsign) => (await unitOf(callsign)).id))
const assign = async (ticketId: string, callsigns: string[], { as = 'damkar', divert = false, agency = 'damkar' } = {}) =>
  assignUnits(await actorOf(as), { ticketId, agency, unitIds: await idsOf(...callsigns), divert }, now())
const callsigns = (ticket: Parameters<typeof assignmentOf>[0]) => assignmentOf(ticket, 'damkar').units.map(({ callsign }) => callsign)
const statuses = async (...names: string[]) => (await Promise.all(names.map(unitOf))).map(({ status }) => status)

describe('the units of an assignment', () => {
  it('are several; they go along with its steps, are free at its end, and stay named by it', async () => {
    const ticket = await opened()
    const set = valueOf(await assign(ticket.id, ['DMK-02', 'DMK-01']))
    expect(callsigns(set)).toEqual(['DMK-02', 'DMK-01'])
    expect(assignmentOf(set, 'damkar').unit?.callsign).toBe('DMK-02')
    expect(await statuses('DMK-01', 'DMK-02')).toEqual(['assigned', 'assigned'])
    const damkar = await actorOf('damkar')
    valueOf(await step(damkar, ticket.id, 'damkar', 'en-route'))
    expect(await statuses('DMK-01', 'DMK-02')).toEqual(['en_route', 'en_route'])
    valueOf(await step(damkar, ticket.id, 'damkar', 'on-scene'))
    valueOf(await assign(ticket.id, ['DMK-02', 'DMK-01', 'DMK-03']))
    expect(await statuses('DMK-01', 'DMK-02', 'DMK-03')).toEqual(['on_scene', 'on_scene', 'assigned'])
    const shown = (await listUnits(damkar)).items.find(({ callsign }) => callsign === 'DMK-03')
    expect(shown?.task).toMatchObject({ ticketId: ticket.id, number: ticket.number, assignment: 'on_scene' })
    const done = valueOf(await step(damkar, ticket.id, 'damkar', 'complete'))
    expect(callsigns(done)).toEqual(['DMK-02', 'DMK-01', 'DMK-03'])
    expect(await statuses('DMK-01', 'DMK-02', 'DMK-03')).toEqual(['available', 'available', 'available'])
    expect(refusalOf(await assign(ticket.id, ['DMK-01'])).code).toBe('invalid-transition')
  })

  it('can all be named in a step', async () => {
    const ticket = await opened()
    const named = async (action: 'accept' | 'en-route' | 'on-scene', ...unitIds: string[]) =>
      callsigns(valueOf(await stepAssignment(await actorOf('damkar'), { ticketId: ticket.id, agency: 'damkar', action, reason: null, note: null, unitIds }, now())))
    expect(await named('accept', ...(await idsOf('DMK-01', 'DMK-02')))).toEqual(['DMK-01', 'DMK-02'])
    // A later step that names none, or others, takes nobody off the task.
    expect(await named('en-route')).toEqual(['DMK-01', 'DMK-02'])
    expect(await statuses('DMK-01', 'DMK-02')).toEqual(['en_route', 'en_route'])
    expect(await named('on-scene', ...(await idsOf('DMK-03')))).toEqual(['DMK-01', 'DMK-02', 'DMK-03'])
    expect(await statuses('DMK-01', 'DMK-02', 'DMK-03')).toEqual(['on_scene', 'on_scene', 'on_scene'])
    valueOf(await assign(ticket.id, []))
    expect(await statuses('DMK-01', 'DMK-02')).toEqual(['available', 'available'])
  })

  it('that stay as they are leave no event; another one first does', async () => {
    const { id } = await opened()
    const { version } = valueOf(await assign(id, ['DMK-06', 'DMK-07']))
    expect(valueOf(await assign(id, ['DMK-06', 'DMK-07'])).version).toBe(version)
    const damkar = await actorOf('damkar')
    expect(valueOf(await assignUnits(damkar, { ticketId: id, agency: 'damkar', divert: true }, now())).version).toBe(version)
    const [first] = await idsOf('DMK-06')
    expect(valueOf(await assignUnits(damkar, { ticketId: id, agency: 'damkar', join: [first ?? ''], divert: false }, now())).version).toBe(version)
    expect(callsigns(valueOf(await assign(id, ['DMK-07', 'DMK-06'])))).toEqual(['DMK-07', 'DMK-06'])
    const events = await prisma().event.findMany({ where: { ticketId: id }, orderBy: { seq: 'asc' }, select: { kind: true } })
    expect(events.map(({ kind }) => kind)).toEqual(['ticket.opened', 'assignment.equipped', 'assignment.equipped'])
    valueOf(await assign(id, []))
  })

  it('are the agency\'s own business and the supervisor\'s', async () => {
    const ticket = await opened({ agencies: ['damkar', 'polisi'] })
    expect(refusalOf(await assign(ticket.id, ['DMK-01'], { as: 'polisi' })).code).toBe('forbidden')
    expect(refusalOf(await assign(ticket.id, ['DMK-01'], { as: 'operator1' })).code).toBe('forbidden')
    expect(refusalOf(await assign(ticket.id, ['POL-01'])).code).toBe('unknown-unit')
    expect(refusalOf(await assign(ticket.id, ['POL-01'], { divert: true })).code).toBe('unknown-unit')
    expect(callsigns(valueOf(await assign(ticket.id, ['DMK-09'], { as: 'supervisor' })))).toEqual(['DMK-09'])
  })
})

describe('a busy unit', () => {
  it('is refused with the name of its task', async () => {
    const [first, second] = [await opened(), await opened()]
    valueOf(await assign(first.id, ['DMK-04']))
    const refusal = refusalOf(await assign(second.id, ['DMK-05', 'DMK-04']))
    expect(refusal.code).toBe('unit-busy')
    expect(refusal.extra?.['task']).toMatchObject({ callsign: 'DMK-04', ticketId: first.id, number: first.number })
    expect(await statuses('DMK-04', 'DMK-05')).toEqual(['assigned', 'available'])
  })

  it('is diverted by word alone, and both tickets say so', async () => {
    const [first, second] = [await opened(), await opened()]
    valueOf(await assign(first.id, ['DMK-06', 'DMK-07']))
    const moved = valueOf(await assign(second.id, ['DMK-06'], { divert: true, as: 'supervisor' }))
    expect(callsigns(moved)).toEqual(['DMK-06'])
    const events = await prisma().event.findMany({ where: { kind: 'assignment.equipped', ticketId: { in: [first.id, second.id] } }, orderBy: { seq: 'asc' } })
    expect(events.slice(-2).map(({ ticketId, data }) => ({ ticketId, data }))).toEqual([
      { ticketId: first.id, data: { agency: 'damkar', joined: [], left: ['DMK-06'], divertedTo: second.id } },
      { ticketId: second.id, data: { agency: 'damkar', joined: ['DMK-06'], left: [], divertedFrom: [{ ticketId: first.id, number: first.number }] } },
    ])
    expect((events.at(-2)?.view as unknown as typeof moved).assignments[0]?.units.map(({ callsign }) => callsign)).toEqual(['DMK-07'])
    expect(await statuses('DMK-06', 'DMK-07')).toEqual(['assigned', 'assigned'])
  })

  it('goes to exactly one of two who want it at once, diverting or not', async () => {
    for (const divert of [false, true]) {
      const tickets = await Promise.all([opened(), opened(), opened(), opened()])
      const name = divert ? 'DMK-11' : 'DMK-10'
      const outcomes = await Promise.all(tickets.map(({ id }) => assign(id, [name], { divert })))
      const naming = await prisma().ticket.findMany({ where: { assignments: { some: { holds: { some: { callsign: name } } } } } })
      expect(naming).toHaveLength(1)
      if (!divert) expect(outcomes.map((outcome) => (outcome.ok ? 'won' : outcome.code)).sort()).toEqual(['unit-busy', 'unit-busy', 'unit-busy', 'won'])
    }
  })
})

describe('out of service', () => {
  it('says why, is not sent out, and forgets the reason when it is back', async () => {
    const [id = ''] = await idsOf('DMK-12')
    const damkar = await actorOf('damkar')
    expect(valueOf(await setUnitStatus(damkar, id, 'out_of_service', now(), 'breakdown'))).toMatchObject({ outReason: 'breakdown' })
    expect(refusalOf(await assign((await opened()).id, ['DMK-12'])).code).toBe('unit-out-of-service')
    expect(valueOf(await setUnitStatus(damkar, id, 'available', now()))).toMatchObject({ status: 'available', outReason: null })
  })
})

describe('suggestions', () => {
  const suggest = async (ticketId: string, as = 'damkar', agency?: string) => valueOf(await unitSuggestions(await actorOf(as), ticketId, agency, now())).items

  it('name the nearest suitable free unit first, over the roads of the pack', async () => {
    const ticket = await opened({ location: { lat: -1.03, lng: 100.41 }, agencies: ['damkar'] })
    const [first, ...rest] = await suggest(ticket.id)
    expect(first).toMatchObject({ unit: { base: 'Pos 6' }, suitable: true, travel: { from: 'base' } })
    const free = [first, ...rest].flatMap((item) => (item?.unit.status === 'available' ? [item.travel?.seconds ?? 0] : []))
    expect(free).toEqual([...free].sort((a, b) => a - b))
    expect(rest.some((item) => item.travel?.by === 'roads')).toBe(true)
  })

  it('reckon from where the tracker says it is, put the busy last, and show nobody another agency\'s', async () => {
    const far = { lat: -1.0277, lng: 100.4137 }
    const [engine = ''] = await idsOf('DMK-01')
    await prisma().unitPosition.create({ data: { unitId: engine, ...pasarRaya, at: now() } })
    const ticket = await opened({ agencies: ['damkar', 'dinkes'] })
    const [near] = await suggest(ticket.id)
    expect(near).toMatchObject({ unit: { callsign: 'DMK-01' }, travel: { from: 'position', seconds: 0 } })
    await prisma().unitPosition.update({ where: { unitId: engine }, data: { ...far, at: new Date(Date.now() - (loadCity().fleet.positions.lostSeconds + 5) * 1000) } })
    expect((await suggest(ticket.id)).find(({ unit }) => unit.callsign === 'DMK-01')?.travel?.from).toBe('base')
    valueOf(await assign(ticket.id, ['DMK-15']))
    const order = (await suggest(ticket.id)).map(({ unit }) => unit.status === 'available')
    expect(order.lastIndexOf(true)).toBeLessThan(order.indexOf(false))
    expect(await suggest(ticket.id, 'damkar', 'dinkes')).toEqual([])
    expect(new Set((await suggest(ticket.id, 'supervisor')).map(({ unit }) => unit.agency))).toEqual(new Set(['damkar', 'dinkes']))
    expect(refusalOf(await unitSuggestions(await actorOf('polisi'), ticket.id, undefined, now())).code).toBe('not-found')
  })
})

it('leaves a log that agrees with the rows; a unit that nothing names but that is held is found', async () => {
  expect((await verifyLog()).faults).toEqual([])
  const ticket = await opened()
  valueOf(await assign(ticket.id, ['DMK-16']))
  await prisma().unit.updateMany({ where: { callsign: 'DMK-16' }, data: { assignmentId: null } })
  expect((await verifyLog()).faults).toEqual(['unit DMK-16: is held by another assignment than the one that names it'])
})
