import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { verifyLog } from '../log/verify.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'
import { attachCall } from './attach-call.ts'
import { mergeTicket } from './merge-ticket.ts'

useServer()
let operator: Actor, supervisor: Actor, damkar: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  supervisor = await actorOf('supervisor')
  damkar = await actorOf('damkar')
})
const merge = (id: string, into: string, actor = supervisor) => mergeTicket(actor, id, into, new Date())
const caller = { category: 'darurat', phone: null, name: null, note: null } as const

it('moves the callers, calls the agencies back and leaves an event on both tickets', async () => {
  const [from, into] = [await opened({ agencies: ['damkar'] }), await opened({ agencies: ['polisi'] })]
  valueOf(await attachCall(operator, from.id, caller, null, new Date()))
  const merged = valueOf(await merge(from.id, into.id))
  expect(merged).toMatchObject({ status: 'merged', mergedInto: into.id, assignments: [{ agency: 'damkar', status: 'withdrawn' }] })
  expect(valueOf(await getTicket(operator, into.id)).ticket).toMatchObject({ callCount: 3, status: 'dispatched' })
  const kinds = async (id: string) => valueOf(await getTimeline(operator, id)).items.map(({ kind }) => kind).at(-1)
  expect([await kinds(from.id), await kinds(into.id)]).toEqual(['ticket.merged', 'ticket.updated'])
})

it('is refused into itself, into nothing, into what has ended, and for what is resolved', async () => {
  const [a, b] = [await opened({ agencies: ['damkar'] }), await opened({ agencies: ['damkar'] })]
  expect(refusalOf(await merge(a.id, a.id))).toMatchObject({ code: 'merge-into-itself', errors: [{ field: 'into' }] })
  expect(refusalOf(await merge(a.id, randomUUID()))).toMatchObject({ code: 'not-found', errors: [{ field: 'into' }] })
  expect(refusalOf(await merge(randomUUID(), a.id)).code).toBe('not-found')
  expect(refusalOf(await merge(a.id, b.id, operator)).code).toBe('forbidden')
  valueOf(await merge(a.id, b.id))
  expect(refusalOf(await merge(b.id, a.id))).toMatchObject({ code: 'invalid-transition', errors: [{ field: 'into' }] })
  valueOf(await step(damkar, b.id, 'damkar', 'complete'))
  expect(refusalOf(await merge(b.id, (await opened()).id)).code).toBe('invalid-transition')
})

it('crosswise and at once neither blocks nor makes a ring: one of the two is merged', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [a, b] = [await opened({ agencies: [] }), await opened({ agencies: [] })]
    const outcomes = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)])
    expect(outcomes.map((o) => (o.ok ? 'ok' : o.code)).sort()).toEqual(['invalid-transition', 'ok'])
  }
})

it('of many into one at once loses no caller', async () => {
  const target = await opened({ agencies: [] })
  const others = await Promise.all(Array.from({ length: 12 }, () => opened({ agencies: [] })))
  const outcomes = await Promise.all(others.map(({ id }) => merge(id, target.id)))
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(valueOf(await getTicket(operator, target.id)).ticket).toMatchObject({ callCount: 13, version: 13 })
  expect((await verifyLog()).faults).toEqual([])
})
