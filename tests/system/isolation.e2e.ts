import type { EndpointKey } from '#contracts/api/endpoints.ts'
import type { HttpClient } from '../support/http-client.ts'
import { openTicket, takeSteps } from '../support/reports.ts'
import { expect, test } from '../support/test.ts'

/** Whether anything that an agency can list speaks of the ticket. */
async function listings(client: HttpClient, ticketId: string, number: string, after: number) {
  const told = async (key: EndpointKey, query: Record<string, string | number> = {}) =>
    JSON.stringify((await client.ask(key, { query })).body).includes(ticketId)
  return {
    list: await told('GET /tickets'),
    search: await told('GET /tickets', { q: number }),
    // What may not be seen is not found by guessing where it is either.
    filtered: await told('GET /tickets', { agency: 'damkar', status: 'new,dispatched,in_progress,resolved,closed' }),
    board: await told('GET /board'),
    events: await told('GET /events', { after, limit: 1000 }),
  }
}

const nowhere = { list: false, search: false, filtered: false, board: false, events: false }
const everywhere = { list: true, search: true, filtered: true, board: true, events: true }

test('polisi neither finds nor touches nor hears of a ticket of Damkar, until it is sent there too', async ({ client, live }) => {
  const [operator, damkar, polisi, supervisor] = await Promise.all([client('operator1'), client('damkar'), client('polisi'), client('supervisor')])
  const ears = { damkar: live(damkar), polisi: live(polisi), supervisor: live(supervisor) }
  await Promise.all(Object.values(ears).map((ear) => ear.ready))
  const { head } = await operator.must('GET /board')

  const ticket = await openTicket(operator, { agencies: ['damkar'], caller: { phone: '081234567890', name: 'Ibu Rosna' } })
  const { id } = ticket
  const { calls } = await operator.must('GET /tickets/{id}', { params: { id } })
  const callId = calls[0]?.id ?? ''

  expect(await listings(polisi, id, ticket.number, head)).toEqual(nowhere)
  expect(await listings(damkar, id, ticket.number, head)).toEqual(everywhere)

  // Everything that names the ticket, with a request that its own agency would be granted.
  const attempts: [EndpointKey, Record<string, string>, unknown][] = [
    ['GET /tickets/{id}', {}, undefined],
    ['GET /tickets/{id}/timeline', {}, undefined],
    ['POST /tickets/{id}/notes', {}, { text: 'Boleh kami lihat?' }],
    ['POST /tickets/{id}/calls/{callId}/reveal', { callId }, undefined],
    ...['accept', 'decline', 'en-route', 'on-scene', 'complete'].flatMap((action) =>
      ['damkar', 'polisi'].map((agency): [EndpointKey, Record<string, string>, unknown] => [
        'POST /tickets/{id}/assignments/{agency}/{action}', { agency, action }, { reason: 'no-unit' },
      ]),
    ),
  ]
  for (const [key, params, body] of attempts) {
    const { status, body: problem } = await polisi.ask(key, { params: { id, ...params }, body })
    expect([key, params, status, problem['code']]).toEqual([key, params, 404, 'not-found'])
    expect(JSON.stringify(problem), key).not.toContain(ticket.number)
  }

  await takeSteps(damkar, id, 'damkar', ['accept', 'en-route'])
  await damkar.must('POST /tickets/{id}/notes', { params: { id }, body: { text: 'Dua unit berangkat' } })
  await ears.damkar.hears('note.added', id)
  await ears.supervisor.hears('note.added', id)
  // Its line is open and in order: what came after all of that, it does hear.
  const own = await openTicket(operator, { type: 'kecelakaan', agencies: ['polisi'] })
  await ears.polisi.hears('ticket.opened', own.id)
  expect(JSON.stringify(ears.polisi.events)).not.toContain(id)

  await supervisor.must('POST /tickets/{id}/assignments', { params: { id }, body: { agency: 'polisi' } })
  const heard = await ears.polisi.hears('assignment.dispatched', id)
  expect(heard.ticket?.number).toBe(ticket.number)
  expect((await polisi.must('GET /tickets/{id}', { params: { id } })).notes.map(({ text }) => text)).toEqual(['Dua unit berangkat'])

  await supervisor.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id, agency: 'polisi', action: 'withdraw' }, body: {} })
  await ears.polisi.hears('assignment.withdrawn', id)
  expect((await polisi.ask('GET /tickets/{id}', { params: { id } })).status).toBe(404)
  await takeSteps(damkar, id, 'damkar', ['on-scene'])
  await ears.supervisor.hears('assignment.arrived', id)
  const after = await openTicket(operator, { type: 'kecelakaan', agencies: ['polisi'] })
  await ears.polisi.hears('ticket.opened', after.id)
  expect(ears.polisi.events.filter((event) => event.ticketId === id).map((event) => event.kind)).not.toContain('assignment.arrived')
})

test('polisi that asks for everything since the beginning is told only of its own', async ({ client, live }) => {
  const [operator, polisi] = await Promise.all([client('operator1'), client('polisi')])
  const { head } = await operator.must('GET /board')
  const foreign = await openTicket(operator, { agencies: ['damkar'] })
  const own = await openTicket(operator, { agencies: ['polisi', 'damkar'] })
  const ear = live(polisi, head)
  await ear.ready
  const told = ear.events.map((event) => event.ticketId)
  expect(told).toContain(own.id)
  expect(told).not.toContain(foreign.id)
})

test('a stranger gets no live line, and neither does a forged session', async ({ client, live }) => {
  const nobody = await client(null)
  await expect(live(nobody).ready).rejects.toThrow('unauthenticated')
  const forged = { ...nobody, cookie: () => Promise.resolve('next-auth.session-token=eyJhbGciOiJub25lIn0.e30.') }
  await expect(live(forged).ready).rejects.toThrow('unauthenticated')
})
