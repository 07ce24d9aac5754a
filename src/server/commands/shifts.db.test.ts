import { beforeAll, expect, it } from 'vitest'
import { logCallBody } from '#contracts/api/call-endpoints.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { refusalOf, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { agencyShift } from '../queries/agency-shift.ts'
import { listShifts } from '../queries/list-shifts.ts'
import { confirmShift } from './confirm-shift.ts'
import { endShift } from './end-shift.ts'
import { logCall } from './log-call.ts'
import { startShift } from './start-shift.ts'

const database = useServer()
let one: Actor, two: Actor, supervisor: Actor
beforeAll(async () => {
  one = await actorOf('operator1')
  two = await actorOf('operator2')
  supervisor = await actorOf('supervisor')
})
const start = (actor: Actor, desk: string) => startShift(actor, desk, new Date())
const note = 'Pak Budi di Purus menelepon lagi soal banjir'

it('is started, handed over with a note, and confirmed by the next, each with an event and no words in the log', async () => {
  const { shift } = valueOf(await start(one, 'meja-1'))
  expect(valueOf(await start(one, 'meja-1'))).toMatchObject({ created: false, shift: { id: shift.id } })
  expect((await listShifts(two, null, new Date())).onDuty).toMatchObject([{ desk: 'meja-1', user: 'Operator 1' }])
  expect(valueOf(await endShift(one, shift.id, note, new Date()))).toMatchObject({ note, confirmedBy: null })
  expect(valueOf(await confirmShift(two, shift.id, new Date()))).toMatchObject({ confirmedBy: 'Operator 2' })
  expect((await listShifts(two, null, new Date())).handovers).toMatchObject([{ id: shift.id, note, confirmedBy: 'Operator 2' }])
  const events = await database.query<{ kind: string }>(`SELECT kind, data FROM event WHERE kind LIKE 'shift.%' ORDER BY seq`)
  expect(events.map(({ kind }) => kind)).toEqual(['shift.started', 'shift.ended', 'shift.confirmed'])
  expect(JSON.stringify(events)).not.toContain('Budi')
  expect((await verifyLog()).faults).toEqual([])
  await database.query(`UPDATE shift SET note = 'anders' WHERE id = $1`, [shift.id])
  expect((await verifyLog()).faults).toEqual([`shift ${shift.id}: its note differs from its digest in the log`])
  await database.query(`UPDATE shift SET note = $2 WHERE id = $1`, [shift.id, note])
})

it('is refused at an unknown desk, one that is taken, a second one, and to whoever it is not for', async () => {
  expect(refusalOf(await start(one, 'meja-99'))).toMatchObject({ code: 'validation-failed', errors: [{ field: 'desk' }] })
  const { shift } = valueOf(await start(one, 'meja-1'))
  expect(refusalOf(await start(two, 'meja-1'))).toMatchObject({ code: 'invalid-transition', errors: [{ code: 'desk-taken' }] })
  expect(refusalOf(await start(one, 'meja-2'))).toMatchObject({ code: 'invalid-transition', errors: [{ code: 'sits-elsewhere' }] })
  expect(refusalOf(await confirmShift(two, shift.id, new Date())).code).toBe('invalid-transition')
  expect(refusalOf(await endShift(two, shift.id, null, new Date())).code).toBe('forbidden')
  valueOf(await endShift(supervisor, shift.id, null, new Date()))
  expect(refusalOf(await endShift(one, shift.id, null, new Date())).code).toBe('invalid-transition')
  expect(refusalOf(await confirmShift(one, shift.id, new Date())).code).toBe('forbidden')
})

it('of many who reach for one desk at once gives it to one', async () => {
  const outcomes = await Promise.all([one, two, supervisor].map((actor) => start(actor, 'meja-3')))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await verifyLog()).faults).toEqual([])
  // Whoever of them it was sits there no longer in the tests to come.
  for (const outcome of outcomes) if (outcome.ok) valueOf(await endShift(supervisor, outcome.value.shift.id, null, new Date()))
})

it('counts the calls from one’s own sign-on, and those of the last twelve hours for whoever sits at no desk', async () => {
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  const took = async (actor: Actor, at: Date) => valueOf(await logCall(actor, logCallBody.parse({ category: 'informasi' }), null, at))
  await took(two, minutesAgo(120))
  const { shift } = valueOf(await startShift(two, 'meja-2', minutesAgo(60)))
  await took(two, minutesAgo(30))
  await took(one, minutesAgo(20))
  const [mine, others] = [await listShifts(two, null, new Date()), await listShifts(supervisor, null, new Date())]
  expect(mine).toMatchObject({ since: shift.startedAt, counts: [{ category: 'informasi', count: 2 }], own: 1 })
  expect(others).toMatchObject({ counts: [{ category: 'informasi', count: 3 }], own: 0 })
  expect((await listShifts(two, minutesAgo(180), new Date())).counts).toEqual([{ category: 'informasi', count: 3 }])
  valueOf(await endShift(two, shift.id, null, new Date()))
})

it('of an agency is on duty for it, is told to it alone, and is no desk of the centre', async () => {
  const [damkar, polisi] = [await actorOf('damkar'), await actorOf('polisi')]
  const { shift } = valueOf(await startShift(damkar, null, new Date()))
  expect(shift).toMatchObject({ desk: null, agency: 'damkar', user: damkar.name, endedAt: null })
  expect(valueOf(await startShift(damkar, null, new Date()))).toMatchObject({ created: false, shift: { id: shift.id } })
  valueOf(await startShift(polisi, null, new Date()))
  expect(valueOf(await agencyShift(damkar, 'damkar', new Date())).onDuty).toEqual([shift])
  const { onDuty, handovers } = await listShifts(supervisor, null, new Date())
  expect([...onDuty, ...handovers].filter(({ agency }) => agency !== null)).toEqual([])

  expect(refusalOf(await startShift(damkar, 'meja-1', new Date()))).toMatchObject({ code: 'validation-failed', errors: [{ field: 'desk' }] })
  expect(refusalOf(await startShift(one, null, new Date()))).toMatchObject({ code: 'validation-failed', errors: [{ field: 'desk' }] })
  for (const stranger of [polisi, one]) expect(refusalOf(await endShift(stranger, shift.id, null, new Date())).code).toBe('forbidden')
  valueOf(await endShift(damkar, shift.id, note, new Date()))
  expect(refusalOf(await confirmShift(supervisor, shift.id, new Date())).code).toBe('forbidden')
  expect(valueOf(await agencyShift(damkar, 'damkar', new Date()))).toMatchObject({ onDuty: [], left: [{ id: shift.id, note }], figures: null })
  // A supervisor ends one that was forgotten.
  const [forgotten] = valueOf(await agencyShift(supervisor, 'polisi', new Date())).onDuty
  valueOf(await endShift(supervisor, forgotten?.id ?? '', null, new Date()))

  const events = await database.query<{ kind: string; audience: string[]; data: Record<string, unknown> }>(
    `SELECT kind, audience, data FROM event WHERE kind LIKE 'shift.%' AND data->>'shiftId' = $1 ORDER BY seq`, [shift.id])
  expect(events.map(({ kind, audience, data }) => [kind, audience, data['agency']])).toEqual([
    ['shift.started', ['damkar'], 'damkar'],
    ['shift.ended', ['damkar'], 'damkar'],
  ])
  expect(JSON.stringify(events)).not.toContain('Budi')
  expect((await verifyLog()).faults).toEqual([])
  await database.query(`UPDATE shift SET agency_code = 'bpbd' WHERE id = $1`, [shift.id])
  expect((await verifyLog()).faults).toEqual([`shift ${shift.id}: differs from its last event`])
  await database.query(`UPDATE shift SET agency_code = 'damkar' WHERE id = $1`, [shift.id])
})
