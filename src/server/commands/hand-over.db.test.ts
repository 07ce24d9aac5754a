import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#server/auth/actor.ts'
import { getTicket } from '#server/queries/get-ticket.ts'
import { verifyLog } from '#server/log/verify.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useDatabase } from '../../../tests/support/database.ts'
import { assignmentOf, opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'

const database = useDatabase()
let operator: Actor
let supervisor: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  supervisor = await actorOf('supervisor')
})

const by = 'Petugas piket gangguan, Uji Coba'

it('to a partner keeps the name out of the log, the number in the row, the time as told', async () => {
  const now = new Date()
  const { id } = await opened({ agencies: ['pln'] }, new Date(now.getTime() - 600_000))
  const handedAt = new Date(now.getTime() - 300_000).toISOString()
  const ticket = valueOf(await step(operator, id, 'pln', 'accept', { by, reference: 'G-2411-07', handedAt, now }))
  expect(assignmentOf(ticket, 'pln')).toMatchObject({ status: 'accepted', acceptedAt: handedAt, handover: { reference: 'G-2411-07' }, clock: null })
  const rows = await database.query<{ text: string; digest: string }>(
    "SELECT data::text || view::text AS text, data->>'noteDigest' AS digest FROM event WHERE ticket_id = $1 AND kind = 'assignment.accepted'", [id])
  expect(rows).toHaveLength(1)
  expect(rows[0]?.text).not.toContain('Uji Coba')
  expect(rows[0]?.digest).toMatch(/^[0-9a-f]{64}$/)
  const { notes } = valueOf(await getTicket(operator, id))
  expect(notes.find((note) => note.id === assignmentOf(ticket, 'pln').handover?.noteId)?.text).toBe(by)
  expect((await verifyLog()).faults).toEqual([])
  await database.query("UPDATE assignment SET handover_reference = 'lain' WHERE ticket_id = $1", [id])
  expect((await verifyLog()).faults).toEqual([expect.stringContaining('differs from its last event')])
  await database.query("UPDATE assignment SET handover_reference = 'G-2411-07' WHERE ticket_id = $1", [id])

  for (const [action, status] of [['en-route', 'en_route'], ['on-scene', 'on_scene'], ['complete', 'completed']] as const)
    expect(assignmentOf(valueOf(await step(operator, id, 'pln', action)), 'pln').status).toBe(status)
})

it('comes before every other step, says to whom, and not when it was not', async () => {
  const { id } = await opened({ agencies: ['pln', 'damkar'] })
  const damkar = await actorOf('damkar')
  expect(refusalOf(await step(supervisor, id, 'pln', 'accept')).errors).toEqual([{ field: 'by', code: 'required' }])
  for (const action of ['en-route', 'on-scene', 'complete'] as const) expect(refusalOf(await step(supervisor, id, 'pln', action)).code).toBe('invalid-transition')
  expect(refusalOf(await step(damkar, id, 'pln', 'accept', { by })).code).toBe('forbidden')
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  for (const [minutes, code] of [[5, 'in-the-future'], [-5, 'before-dispatch']] as const)
    expect(refusalOf(await step(operator, id, 'pln', 'accept', { by, handedAt: at(minutes) })).errors).toEqual([{ field: 'handedAt', code }])
  expect(refusalOf(await step(operator, id, 'damkar', 'accept', { by, reference: '7' })).errors).toEqual([{ field: 'reference', code: 'partners-only' }])
  expect(assignmentOf(valueOf(await step(damkar, id, 'damkar', 'accept')), 'damkar')).toMatchObject({ status: 'accepted', handover: null })
  // The second of two who telephoned is told, with the ticket as it stands.
  valueOf(await step(operator, id, 'pln', 'accept', { by }))
  expect(refusalOf(await step(supervisor, id, 'pln', 'accept', { by }))).toMatchObject({ code: 'invalid-transition', extra: { ticket: { id } } })
})
