import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { logCallBody } from '#contracts/api/call-endpoints.ts'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { callSummary } from '../queries/call-summary.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { getTimeline } from '../queries/get-timeline.ts'
import { attachCall } from './attach-call.ts'
import { logCall } from './log-call.ts'
import { revealCaller } from './reveal-caller.ts'

const database = useServer()
let operator: Actor, other: Actor, damkar: Actor, polisi: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  other = await actorOf('operator2')
  damkar = await actorOf('damkar')
  polisi = await actorOf('polisi')
})
const log = (body: object, key: string | null = null, actor = operator) => logCall(actor, logCallBody.parse(body), key, new Date())
const countOf = async (id: string) => valueOf(await getTicket(operator, id)).ticket.callCount

describe('attaching a caller', () => {
  it('raises the count and shows only the end of the number', async () => {
    const { id } = await opened()
    valueOf(await attachCall(operator, id, { category: 'darurat', phone: '0812-3456-7890', name: 'Rahmi', note: null }, null, new Date()))
    const { ticket, calls } = valueOf(await getTicket(damkar, id))
    expect(ticket).toMatchObject({ callCount: 2, version: 2 })
    expect(calls).toMatchObject([{ hasName: false, phoneEnding: null }, { hasName: true, phoneEnding: '890' }])
  })

  it('counts all of 12 at once', async () => {
    const { id } = await opened()
    const caller = { category: 'darurat', phone: null, name: null, note: null } as const
    await Promise.all(Array.from({ length: 12 }, () => attachCall(operator, id, caller, null, new Date())))
    expect(await countOf(id)).toBe(13)
  })

  it('is not for agency staff', async () => {
    const { id } = await opened()
    const caller = { category: 'darurat', phone: null, name: null, note: null } as const
    expect(refusalOf(await attachCall(damkar, id, caller, null, new Date())).code).toBe('forbidden')
  })
})

describe('logging a call', () => {
  it('counts it for the one who took it', async () => {
    const since = new Date()
    for (const category of ['prank', 'prank', 'hening']) valueOf(await log({ category }, null, other))
    expect(await callSummary(other, since)).toEqual({ counts: [{ category: 'prank', count: 2 }, { category: 'hening', count: 1 }] })
    expect(await callSummary(await actorOf('supervisor'), since)).toEqual({ counts: [] })
  })

  it('with a ticket makes it that ticket’s next caller', async () => {
    const { id } = await opened()
    expect(valueOf(await log({ category: 'darurat', ticketId: id })).call.ticketId).toBe(id)
    expect(await countOf(id)).toBe(2)
  })

  it('sent twice or 10 times at once under one key is one call', async () => {
    const { id } = await opened()
    const key = randomUUID()
    const logged = await Promise.all(Array.from({ length: 10 }, () => log({ category: 'darurat', ticketId: id }, key)))
    const again = valueOf(await log({ category: 'darurat', ticketId: id }, key))
    expect(new Set([...logged.map((o) => valueOf(o).call.id), again.call.id]).size).toBe(1)
    expect(logged.filter((o) => valueOf(o).created)).toHaveLength(1)
    expect(await countOf(id)).toBe(2)
  })

  it('for a ticket that is not there is refused and leaves the key free', async () => {
    const key = randomUUID()
    expect(refusalOf(await log({ category: 'darurat', ticketId: randomUUID() }, key)).code).toBe('not-found')
    expect(valueOf(await log({ category: 'darurat' }, key)).created).toBe(true)
  })
})

describe('revealing a caller', () => {
  const withCaller = async () => {
    const { id } = await opened({ agencies: ['damkar'], caller: { phone: '0751 123456', name: 'Yusuf' } })
    const [call] = valueOf(await getTicket(operator, id)).calls
    return { id, callId: call?.id ?? '' }
  }

  it('shows name and number, and logs who saw them', async () => {
    const { id, callId } = await withCaller()
    expect(valueOf(await revealCaller(damkar, id, callId, new Date()))).toEqual({ name: 'Yusuf', phone: '+62751123456' })
    const last = valueOf(await getTimeline(operator, id)).items.at(-1)
    expect(last).toMatchObject({ kind: 'caller.revealed', actor: { id: damkar.id, agency: 'damkar' }, data: { callId } })
  })

  it('is refused where the ticket is not seen or the call is another’s, and nothing is logged', async () => {
    const { id, callId } = await withCaller()
    const { callId: foreign } = await withCaller()
    expect(refusalOf(await revealCaller(polisi, id, callId, new Date())).code).toBe('not-found')
    expect(refusalOf(await revealCaller(damkar, id, foreign, new Date())).code).toBe('not-found')
    expect(await database.query("SELECT 1 FROM event WHERE kind = 'caller.revealed' AND ticket_id = $1", [id])).toEqual([])
  })

  it.each(['decline', 'complete'] as const)('is refused to an agency after %s: whoever has no more to do there has nobody to call back', async (action) => {
    const { id, callId } = await withCaller()
    valueOf(await step(damkar, id, 'damkar', action, { reason: action === 'decline' ? 'no-unit' : null }))
    expect(refusalOf(await revealCaller(damkar, id, callId, new Date())).code).toBe('forbidden')
    expect(valueOf(await revealCaller(operator, id, callId, new Date())).name).toBe('Yusuf')
  })
})
