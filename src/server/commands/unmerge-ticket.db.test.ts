import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'
import { attachCall } from './attach-call.ts'
import { cancelTicket } from './cancel-ticket.ts'
import { detachCall } from './detach-call.ts'
import { mergeTicket } from './merge-ticket.ts'
import { revealCaller } from './reveal-caller.ts'
import { unmergeTicket } from './unmerge-ticket.ts'

const database = useServer()
let operator: Actor, supervisor: Actor, damkar: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  supervisor = await actorOf('supervisor')
  damkar = await actorOf('damkar')
})
const merge = async (id: string, into: string) => valueOf(await mergeTicket(supervisor, id, into, new Date()))
const unmerge = (id: string, actor = supervisor) => unmergeTicket(actor, id, new Date())
const caller = { category: 'darurat', phone: '081234567891', name: null, note: null } as const
const attach = (id: string) => attachCall(operator, id, caller, null, new Date())
const read = async (id: string) => valueOf(await getTicket(operator, id))

it('shows the callers of both at the one, and gives each its own again', async () => {
  const [from, into] = [await opened({ agencies: ['damkar'] }), await opened({ agencies: ['polisi'] })]
  const { callId } = valueOf(await attach(from.id))
  await merge(from.id, into.id)
  const merged = await read(into.id)
  expect(merged.ticket.callCount).toBe(3)
  expect(merged.calls.map(({ mergedFrom }) => mergedFrom)).toEqual([from.id, null, from.id])
  expect(valueOf(await revealCaller(operator, into.id, callId, new Date()))).toMatchObject({ phone: '+6281234567891' })

  expect(valueOf(await unmerge(from.id))).toMatchObject({ status: 'dispatched', mergedInto: null, closedAt: null, callCount: 2 })
  expect((await read(into.id)).ticket).toMatchObject({ callCount: 1, status: 'dispatched' })
  expect((await read(into.id)).calls).toHaveLength(1)
  expect((await read(from.id)).calls).toHaveLength(2)
  const last = async (id: string) => valueOf(await getTimeline(operator, id)).items.at(-1)
  expect(await last(from.id)).toMatchObject({ kind: 'ticket.unmerged', data: { from: into.id, dispatched: ['damkar'] } })
  expect(await last(into.id)).toMatchObject({ kind: 'ticket.updated', data: { unmerged: from.id } })
  expect((await verifyLog()).faults).toEqual([])
})

it('asks anew those whom the merge called back, and nobody else', async () => {
  const [from, into] = [await opened({ agencies: ['damkar', 'polisi', 'dinkes'] }), await opened({ agencies: [] })]
  const now = new Date()
  valueOf(await step(damkar, from.id, 'damkar', 'complete'))
  valueOf(await step(supervisor, from.id, 'polisi', 'decline', { reason: 'no-unit', now }))
  valueOf(await step(supervisor, from.id, 'dinkes', 'en-route'))
  await merge(from.id, into.id)
  const parted = valueOf(await unmerge(from.id))
  expect(Object.fromEntries(parted.assignments.map(({ agency, status }) => [agency, status]))).toEqual({ damkar: 'completed', polisi: 'declined', dinkes: 'pending' })
  expect(parted.status).toBe('in_progress')
})

it('is refused for what is not merged, to a call-taker, and from a ticket that is merged on', async () => {
  const [a, b, c] = [await opened({ agencies: [] }), await opened({ agencies: [] }), await opened({ agencies: [] })]
  expect(refusalOf(await unmerge(a.id)).code).toBe('invalid-transition')
  await merge(a.id, b.id)
  expect(refusalOf(await unmerge(a.id, operator)).code).toBe('forbidden')
  await merge(b.id, c.id)
  expect((await read(c.id)).calls).toHaveLength(3)
  expect(refusalOf(await unmerge(a.id)).code).toBe('invalid-transition')
  valueOf(await unmerge(b.id))
  valueOf(await unmerge(a.id))
  for (const { id } of [a, b, c]) expect((await read(id)).ticket).toMatchObject({ callCount: 1, status: 'new' })
})

it('goes on when the other has ended meanwhile, and leaves that one ended', async () => {
  const [from, into] = [await opened({ agencies: [] }), await opened({ agencies: [] })]
  await merge(from.id, into.id)
  valueOf(await cancelTicket(supervisor, into.id, 'salah lapor', new Date()))
  expect(valueOf(await unmerge(from.id)).status).toBe('new')
  expect((await read(into.id)).ticket).toMatchObject({ status: 'cancelled', callCount: 1 })
})

it('of twelve at once counts each caller once', async () => {
  const target = await opened({ agencies: [] })
  const others = await Promise.all(Array.from({ length: 12 }, () => opened({ agencies: [] })))
  for (const { id } of others) await merge(id, target.id)
  const outcomes = await Promise.all([...others, ...others].map(({ id }) => unmerge(id)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(12)
  expect((await read(target.id)).ticket.callCount).toBe(1)
})

it('whatever is merged, parted, added and taken off: every count is the number of its calls, and rows and log agree', async () => {
  const act = fc.record({ kind: fc.constantFrom('merge', 'unmerge', 'attach', 'detach'), one: fc.nat(3), other: fc.nat(3) })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      const tickets = await Promise.all(Array.from({ length: 4 }, () => opened({ agencies: ['damkar'] })))
      const ids = tickets.map(({ id }) => id)
      const added: { ticketId: string; callId: string }[] = []
      for (const { kind, one, other } of acts) {
        const [id = '', into = ''] = [ids[one], ids[other]]
        if (kind === 'merge') await mergeTicket(supervisor, id, into, new Date())
        if (kind === 'unmerge') await unmerge(id)
        if (kind === 'attach') {
          const attached = await attach(id)
          if (attached.ok) added.push({ ticketId: id, callId: attached.value.callId })
        }
        const call = kind === 'detach' ? added[one] : undefined
        if (call) await detachCall(operator, call.ticketId, call.callId, new Date())
      }
      for (const id of ids) {
        const { ticket, calls } = await read(id)
        expect(calls.length).toBe(ticket.callCount)
        expect(ticket.mergedInto !== null).toBe(ticket.status === 'merged')
      }
      const open = await database.query<{ sum: string }>(`SELECT sum(call_count) FROM ticket WHERE id = ANY($1) AND status <> 'merged'`, [ids])
      const calls = await database.query<{ count: string }>(`SELECT count(*) FROM call WHERE ticket_id = ANY($1)`, [ids])
      expect(Number(open[0]?.sum)).toBe(Number(calls[0]?.count))
    }),
    { numRuns: 25 },
  )
  expect((await verifyLog()).faults).toEqual([])
}, 120_000)
