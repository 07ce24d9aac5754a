import { describe, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { assignmentOf, opened, refusalOf, valueOf } from '../../../tests/support/tickets.ts'
import { unitOf } from '../../../tests/support/units.ts'
import type { AssignmentAction } from '#domain/assignment.ts'
import { prisma } from '../db/prisma.ts'
import { verifyLog } from '../log/verify.ts'
import { assignUnits } from './assign-units.ts'
import { setUnitStatus } from './set-unit-status.ts'
import { stepAssignment, type Step } from './step-assignment.ts'

useServer()

const now = () => new Date()
const idOf = async (callsign: string) => (await unitOf(callsign)).id
const statuses = async (...names: string[]) => (await Promise.all(names.map(unitOf))).map(({ status }) => status)
const crew = async (ticketId: string, action: AssignmentAction, callsign: string, more: Partial<Step> = {}) =>
  stepAssignment(await actorOf('damkar'), { ticketId, agency: 'damkar', action, reason: null, note: null, byUnitId: await idOf(callsign), ...more }, now())
const join = async (ticketId: string, ...callsigns: string[]) =>
  assignUnits(await actorOf('damkar'), { ticketId, agency: 'damkar', join: await Promise.all(callsigns.map(idOf)), divert: false }, now())
const own = (ticket: Parameters<typeof assignmentOf>[0]) => assignmentOf(ticket, 'damkar')

describe('crews that share an assignment', () => {
  it('each move on their own: the first to arrive counts, the last to finish completes', async () => {
    const ticket = await opened()
    valueOf(await join(ticket.id, 'DMK-01', 'DMK-02'))
    expect(own(valueOf(await crew(ticket.id, 'accept', 'DMK-01'))).status).toBe('accepted')
    const departed = own(valueOf(await crew(ticket.id, 'en-route', 'DMK-01')))
    expect(departed.status).toBe('en_route')
    expect(await statuses('DMK-01', 'DMK-02')).toEqual(['en_route', 'assigned'])
    expect(own(valueOf(await crew(ticket.id, 'on-scene', 'DMK-01'))).status).toBe('on_scene')
    const later = own(valueOf(await crew(ticket.id, 'en-route', 'DMK-02')))
    expect(later).toMatchObject({ status: 'on_scene', enRouteAt: departed.enRouteAt })
    expect(await statuses('DMK-01', 'DMK-02')).toEqual(['on_scene', 'en_route'])
    expect(refusalOf(await crew(ticket.id, 'en-route', 'DMK-01')).code).toBe('invalid-transition')
    valueOf(await crew(ticket.id, 'on-scene', 'DMK-02'))

    const first = own(valueOf(await crew(ticket.id, 'complete', 'DMK-01', { result: null })))
    expect(first).toMatchObject({ status: 'on_scene', completedAt: null, units: [{ callsign: 'DMK-02' }] })
    expect(await statuses('DMK-01', 'DMK-02')).toEqual(['available', 'on_scene'])
    expect(own(valueOf(await crew(ticket.id, 'complete', 'DMK-02'))).status).toBe('completed')
    expect(await statuses('DMK-01', 'DMK-02')).toEqual(['available', 'available'])
    const events = await prisma().event.findMany({ where: { ticketId: ticket.id, kind: { startsWith: 'assignment.' } }, orderBy: { seq: 'asc' } })
    expect(events.map(({ kind }) => kind.slice('assignment.'.length))).toEqual([
      'equipped', 'accepted', 'departed', 'arrived', 'departed', 'arrived', 'equipped', 'completed',
    ])
    expect(events[4]?.data).toMatchObject({ agency: 'damkar', crew: 'DMK-02' })
    expect(events[6]?.data).toMatchObject({ left: ['DMK-01'], done: true })
    expect((await verifyLog()).faults).toEqual([])
  })

  it('a crew without a line that sets out joins those whom the desk named meanwhile, and sends none of them home', async () => {
    const ticket = await opened()
    valueOf(await join(ticket.id, 'DMK-03'))
    const both = own(valueOf(await crew(ticket.id, 'en-route', 'DMK-04')))
    expect(both.units.map(({ callsign }) => callsign)).toEqual(['DMK-03', 'DMK-04'])
    expect(await statuses('DMK-03', 'DMK-04')).toEqual(['assigned', 'en_route'])
  })

  it('the last of them still has to arrive itself, though the assignment is on scene', async () => {
    const ticket = await opened()
    valueOf(await join(ticket.id, 'DMK-01', 'DMK-02'))
    valueOf(await crew(ticket.id, 'on-scene', 'DMK-01'))
    valueOf(await crew(ticket.id, 'complete', 'DMK-01'))
    expect(own(valueOf(await crew(ticket.id, 'en-route', 'DMK-02'))).status).toBe('on_scene')
    expect(await statuses('DMK-01', 'DMK-02')).toEqual(['available', 'en_route'])
    valueOf(await crew(ticket.id, 'on-scene', 'DMK-02'))
    expect(refusalOf(await crew(ticket.id, 'on-scene', 'DMK-02')).code).toBe('invalid-transition')
    expect(own(valueOf(await crew(ticket.id, 'complete', 'DMK-02'))).status).toBe('completed')
  })

  it('a unit that is alone takes the steps of the agency', async () => {
    const ticket = await opened()
    valueOf(await crew(ticket.id, 'accept', 'DMK-05'))
    expect(own(valueOf(await crew(ticket.id, 'on-scene', 'DMK-05')))).toMatchObject({ status: 'on_scene', units: [{ callsign: 'DMK-05' }] })
    expect(own(valueOf(await crew(ticket.id, 'complete', 'DMK-05'))).status).toBe('completed')
  })

  it('a step of the desk takes all along', async () => {
    const ticket = await opened()
    valueOf(await join(ticket.id, 'DMK-06', 'DMK-07'))
    valueOf(await crew(ticket.id, 'en-route', 'DMK-06'))
    valueOf(await stepAssignment(await actorOf('damkar'), { ticketId: ticket.id, agency: 'damkar', action: 'on-scene', reason: null, note: null }, now()))
    expect(await statuses('DMK-06', 'DMK-07')).toEqual(['on_scene', 'on_scene'])
  })

  it('one that broke down does not keep the last from completing', async () => {
    const ticket = await opened()
    valueOf(await join(ticket.id, 'DMK-08', 'DMK-09'))
    valueOf(await crew(ticket.id, 'on-scene', 'DMK-08'))
    valueOf(await setUnitStatus(await actorOf('damkar'), await idOf('DMK-09'), 'out_of_service', now(), 'breakdown'))
    expect(own(valueOf(await crew(ticket.id, 'complete', 'DMK-08'))).status).toBe('completed')
    expect(await statuses('DMK-08', 'DMK-09')).toEqual(['available', 'out_of_service'])
    valueOf(await setUnitStatus(await actorOf('damkar'), await idOf('DMK-09'), 'available', now()))
  })

  it('what was done without a line has its own time, even where another crew arrived meanwhile', async () => {
    const ticket = await opened()
    valueOf(await join(ticket.id, 'DMK-10', 'DMK-11'))
    valueOf(await crew(ticket.id, 'on-scene', 'DMK-10'))
    const sent = now()
    const taken = new Date(sent.getTime() - 5_000)
    valueOf(await crew(ticket.id, 'en-route', 'DMK-11', { takenAt: taken.toISOString(), sentAt: sent.toISOString() }))
    const event = await prisma().event.findFirstOrThrow({ where: { ticketId: ticket.id, kind: 'assignment.departed' } })
    expect(event.data).toHaveProperty('takenAt')
  })

  it('a busy unit cannot step into another ticket', async () => {
    const [first, second] = [await opened(), await opened()]
    valueOf(await join(first.id, 'DMK-12'))
    const refusal = refusalOf(await crew(second.id, 'en-route', 'DMK-12'))
    expect(refusal).toMatchObject({ code: 'unit-busy', errors: [{ field: 'byUnitId' }], extra: { task: { number: first.number } } })
    expect(refusalOf(await stepAssignment(await actorOf('damkar'), { ticketId: second.id, agency: 'damkar', action: 'en-route', reason: null, note: null, byUnitId: await idOf('POL-01') }, now())).code).toBe('unknown-unit')
  })
})

describe('joining and leaving', () => {
  it('two dispatchers who each add a unit at once both have their way', async () => {
    const ticket = await opened()
    const outcomes = await Promise.all([join(ticket.id, 'DMK-13'), join(ticket.id, 'DMK-14'), join(ticket.id, 'DMK-15')])
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    const { units } = await prisma().assignment.findFirstOrThrow({ where: { ticketId: ticket.id } })
    expect((units as { callsign: string }[]).map(({ callsign }) => callsign).sort()).toEqual(['DMK-13', 'DMK-14', 'DMK-15'])
    const left = valueOf(await assignUnits(await actorOf('damkar'), { ticketId: ticket.id, agency: 'damkar', leave: [await idOf('DMK-14')], divert: false }, now()))
    expect(own(left).units.map(({ callsign }) => callsign).sort()).toEqual(['DMK-13', 'DMK-15'])
    expect(await statuses('DMK-13', 'DMK-14')).toEqual(['assigned', 'available'])
  })

  it('one unit wanted by two at once goes to exactly one; the other is told which task has it', async () => {
    const tickets = await Promise.all([opened(), opened()])
    const outcomes = await Promise.all(tickets.map(({ id }) => join(id, 'DMK-16')))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    const winner = tickets[outcomes.findIndex((outcome) => outcome.ok)]
    const loser = outcomes.find((outcome) => !outcome.ok)
    expect(loser).toMatchObject({ code: 'unit-busy', errors: [{ field: 'join' }], extra: { task: { callsign: 'DMK-16', ticketId: winner?.id, number: winner?.number } } })
  })
})
