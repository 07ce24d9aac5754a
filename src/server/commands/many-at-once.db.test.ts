import fc from 'fast-check'
import { expect, it } from 'vitest'
import { assignmentActions, type AssignmentStatus } from '#domain/assignment.ts'
import { editTicketBody } from '#contracts/api/ticket-endpoints.ts'
import { isOpen, statusFromAssignments, type TicketStatus } from '#domain/ticket.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, report } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { prisma } from '../db/prisma.ts'
import type { Outcome } from '../db/transaction.ts'
import { verifyLog } from '../log/verify.ts'
import { addNote } from './add-note.ts'
import { assignUnits } from './assign-units.ts'
import { attachCall } from './attach-call.ts'
import { cancelTicket } from './cancel-ticket.ts'
import { closeTicket } from './close-ticket.ts'
import { dispatchAgency } from './dispatch-agency.ts'
import { editTicket } from './edit-ticket.ts'
import { mergeTicket } from './merge-ticket.ts'
import { openTicket } from './open-ticket.ts'
import { reopenTicket } from './reopen-ticket.ts'
import { stepAssignment } from './step-assignment.ts'

const database = useServer()
const accounts = ['operator1', 'operator2', 'supervisor', 'admin', 'damkar', 'polisi', 'dinkes'] as const
const agencies = ['damkar', 'polisi', 'dinkes']
const workers = 12
const actsEach = 40

type World = { readonly ids: readonly string[]; readonly units: readonly string[]; readonly actor: Actor; readonly pick: (below: number) => number }
type Act = (world: World) => Promise<Outcome<unknown>>

const one = <T>(list: readonly T[], { pick }: World): T => {
  const item = list[pick(list.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}
const now = () => new Date()
const caller = { category: 'darurat', phone: null, name: null, note: null } as const
const step: Act = (w) =>
  stepAssignment(w.actor, {
    ticketId: one(w.ids, w), agency: one(agencies, w), action: one(assignmentActions, w), reason: 'no-unit', note: null,
    unitId: one([null, ...w.units], w),
  }, now())

// Steps and dispatches come more often than the acts that end a ticket.
const acts: Act[] = [
  step, step, step, step, step,
  (w) => dispatchAgency(w.actor, one(w.ids, w), one(agencies, w), now()),
  (w) => assignUnits(w.actor, { ticketId: one(w.ids, w), agency: one(agencies, w), unitIds: [one(w.units, w), one(w.units, w)], divert: w.pick(2) === 1 }, now()),
  (w) => dispatchAgency(w.actor, one(w.ids, w), one(agencies, w), now()),
  (w) => openTicket(w.actor, report({ agencies: [one(agencies, w)] }), null, now()),
  (w) => addNote(w.actor, one(w.ids, w), 'catatan', now()),
  (w) => attachCall(w.actor, one(w.ids, w), caller, null, now()),
  (w) => editTicket(w.actor, one(w.ids, w), editTicketBody.parse({ version: 1 + w.pick(20), priority: 2, description: 'x' }), now()),
  (w) => closeTicket(w.actor, one(w.ids, w), { disposition: 'ditangani', note: null }, now()),
  (w) => cancelTicket(w.actor, one(w.ids, w), 'batal', now()),
  (w) => reopenTicket(w.actor, one(w.ids, w), 'lagi', now()),
  (w) => reopenTicket(w.actor, one(w.ids, w), 'lagi', now()),
  (w) => mergeTicket(w.actor, one(w.ids, w), one(w.ids, w), now()),
]

it('any acts by many people at once on a few tickets: none breaks or blocks, and rows, rules and log agree', async () => {
  const ids = (await Promise.all(Array.from({ length: 8 }, () => opened({ agencies: ['damkar', 'polisi'] })))).map(({ id }) => id)
  const units = (await database.query<{ id: string }>("SELECT id FROM unit WHERE agency_code IN ('damkar', 'polisi') ORDER BY id")).map(({ id }) => id)
  const actors = await Promise.all(accounts.map(actorOf))
  const choices = fc.sample(fc.nat(), { numRuns: workers * actsEach * 8, seed: Date.now() })
  const pick = (below: number) => (choices.pop() ?? 0) % below

  const outcomes: Outcome<unknown>[] = []
  await Promise.all(
    Array.from({ length: workers }, async () => {
      for (let n = 0; n < actsEach; n += 1) {
        const world = { ids, units, pick, actor: actors[pick(actors.length)] as Actor }
        outcomes.push(await one(acts, world)(world))
      }
    }),
  )
  expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(workers)

  expect((await verifyLog()).faults).toEqual([])
  for (const ticket of await prisma().ticket.findMany({ include: { assignments: true } })) {
    const events = await prisma().event.findMany({ where: { ticketId: ticket.id, version: { not: null } }, orderBy: { seq: 'asc' } })
    expect(events.map(({ version }) => version)).toEqual(events.map((_event, index) => index + 1))
    const state = ticket.assignments.map((a) => ({ agency: a.agencyCode, status: a.status as AssignmentStatus, dispatchedAt: a.dispatchedAt }))
    if (isOpen(ticket.status as TicketStatus)) expect(ticket.status).toBe(statusFromAssignments(state, ticket.reopenedAt))
    else expect(state.filter(({ status }) => ['accepted', 'en_route', 'on_scene', 'pending'].includes(status))).toEqual([])
  }
  const twice = await database.query(
    "SELECT u->>'id' FROM assignment, jsonb_array_elements(units) u WHERE status IN ('pending', 'accepted', 'en_route', 'on_scene') GROUP BY 1 HAVING count(*) > 1",
  )
  expect(twice).toEqual([])
}, 60_000)
