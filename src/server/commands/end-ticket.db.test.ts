import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '../../../tests/support/actors.ts'
import { useServer } from '../../../tests/support/server.ts'
import { assignmentOf, opened, refusalOf, step, valueOf } from '../../../tests/support/tickets.ts'
import type { Actor } from '../auth/actor.ts'
import { getTicket } from '../queries/get-ticket.ts'
import { cancelTicket } from './cancel-ticket.ts'
import { closeTicket } from './close-ticket.ts'
import { dispatchAgency } from './dispatch-agency.ts'
import { reopenTicket } from './reopen-ticket.ts'

useServer()
let operator: Actor, supervisor: Actor, damkar: Actor
beforeAll(async () => {
  operator = await actorOf('operator1')
  supervisor = await actorOf('supervisor')
  damkar = await actorOf('damkar')
})
const now = () => new Date()
const close = (id: string, disposition = 'ditangani', note: string | null = null) =>
  closeTicket(operator, id, { disposition, note }, now())
const noteTexts = async (id: string) => valueOf(await getTicket(operator, id)).notes.map(({ kind, text }) => `${kind}: ${text}`)

describe('closing', () => {
  it('ends a resolved ticket with how it ended', async () => {
    const { id } = await opened({ agencies: ['damkar'] })
    valueOf(await step(damkar, id, 'damkar', 'complete'))
    const ticket = valueOf(await close(id, 'ditangani', 'Api padam'))
    expect(ticket).toMatchObject({ status: 'closed', disposition: 'ditangani', closedAt: expect.any(String) as string })
    expect(ticket.resolvedAt).not.toBeNull()
    expect(await noteTexts(id)).toEqual(['close: Api padam'])
  })

  it('ends a ticket to which nobody was sent', async () => {
    const { id } = await opened({ agencies: [] })
    expect(valueOf(await close(id, 'informasi-diberikan')).status).toBe('closed')
  })

  it('keeps words that are no known disposition as the note of "other"', async () => {
    const { id } = await opened({ agencies: [] })
    expect(valueOf(await close(id, 'Ternyata asap pembakaran sate', 'Warga sudah diberi tahu')).disposition).toBe('lainnya')
    expect(await noteTexts(id)).toEqual(['close: Ternyata asap pembakaran sate\nWarga sudah diberi tahu'])
  })

  it('is refused while nobody has answered or work goes on', async () => {
    const { id } = await opened({ agencies: ['damkar', 'polisi'] })
    expect(refusalOf(await close(id))).toMatchObject({ code: 'assignments-active', extra: { ticket: { id } } })
    valueOf(await step(damkar, id, 'damkar', 'en-route'))
    expect(refusalOf(await close(id)).code).toBe('assignments-active')
  })

  it('calls back those that never answered once the others are done', async () => {
    const { id } = await opened({ agencies: ['damkar', 'polisi'] })
    valueOf(await step(damkar, id, 'damkar', 'complete'))
    const ticket = valueOf(await close(id))
    expect(assignmentOf(ticket, 'damkar').status).toBe('completed')
    expect(assignmentOf(ticket, 'polisi').status).toBe('withdrawn')
  })

  it('is refused twice and to agency staff', async () => {
    const { id } = await opened({ agencies: ['damkar'] })
    valueOf(await step(damkar, id, 'damkar', 'complete'))
    expect(refusalOf(await closeTicket(damkar, id, { disposition: 'ditangani', note: null }, now())).code).toBe('forbidden')
    valueOf(await close(id))
    expect(refusalOf(await close(id)).code).toBe('invalid-transition')
  })
})

describe('cancelling', () => {
  it('calls every agency back and keeps the reason', async () => {
    const { id } = await opened({ agencies: ['damkar', 'polisi'] })
    valueOf(await step(damkar, id, 'damkar', 'on-scene'))
    const ticket = valueOf(await cancelTicket(operator, id, 'Laporan palsu', now()))
    expect(ticket).toMatchObject({ status: 'cancelled', closedAt: expect.any(String) as string })
    expect(ticket.assignments.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
    expect(await noteTexts(id)).toEqual(['cancel: Laporan palsu'])
    expect(refusalOf(await getTicket(damkar, id)).code).toBe('not-found')
  })

  it('is refused for what has ended', async () => {
    const { id } = await opened({ agencies: [] })
    valueOf(await close(id))
    expect(refusalOf(await cancelTicket(operator, id, 'x', now()))).toMatchObject({ code: 'invalid-transition', extra: { ticket: { id } } })
  })
})

describe('reopening', () => {
  const closed = async () => {
    const { id } = await opened({ agencies: ['damkar'] })
    valueOf(await step(damkar, id, 'damkar', 'complete'))
    valueOf(await close(id))
    return id
  }

  it('starts a new round: earlier work no longer counts', async () => {
    const id = await closed()
    const ticket = valueOf(await reopenTicket(supervisor, id, 'Api menyala lagi', now()))
    expect(ticket).toMatchObject({ status: 'new', closedAt: null, resolvedAt: null, disposition: null })
    expect(valueOf(await dispatchAgency(operator, id, 'polisi', now())).status).toBe('dispatched')
    expect(valueOf(await step(supervisor, id, 'polisi', 'complete')).status).toBe('resolved')
  })

  it('lets the same agency be sent again', async () => {
    const id = await closed()
    valueOf(await reopenTicket(supervisor, id, 'Api menyala lagi', now()))
    const ticket = valueOf(await dispatchAgency(operator, id, 'damkar', now()))
    expect(ticket.assignments).toMatchObject([{ agency: 'damkar', status: 'pending', completedAt: null }])
  })

  it('tells the rounds apart though the clock of one server is behind', async () => {
    const id = await closed()
    const moment = now()
    valueOf(await reopenTicket(supervisor, id, 'Api menyala lagi', new Date(moment.getTime() - 60_000)))
    const late = new Date(moment.getTime() - 120_000)
    expect(valueOf(await dispatchAgency(operator, id, 'polisi', late)).status).toBe('dispatched')
    expect(assignmentOf(valueOf(await dispatchAgency(operator, id, 'damkar', late)), 'damkar').status).toBe('pending')
    valueOf(await step(supervisor, id, 'polisi', 'complete'))
    expect(valueOf(await step(damkar, id, 'damkar', 'complete')).status).toBe('resolved')
  })

  it('is for supervisors, and for what has ended', async () => {
    const id = await closed()
    expect(refusalOf(await reopenTicket(operator, id, 'x', now())).code).toBe('forbidden')
    const { id: open } = await opened()
    expect(refusalOf(await reopenTicket(supervisor, open, 'x', now())).code).toBe('invalid-transition')
  })
})
