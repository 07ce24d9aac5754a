import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Callback } from '#contracts/api/callback-endpoints.ts'
import type { LivePlan } from '#contracts/response-plan.ts'
import type { Ticket } from '#contracts/ticket.ts'
import { call, type Sent } from '../support/api.ts'
import { useServer } from '../support/server.ts'
import { opened, pasarRaya } from '../support/tickets.ts'

useServer()
const fire = { type: 'kebakaran', location: pasarRaya, agencies: [] }
const send = (over: Sent) => call('POST /tickets', { as: 'operator1', ...over })

describe('422 names the fields, in the language of the reader', () => {
  it.each([
    ['id', 'Input tidak valid'],
    ['en', 'Invalid input'],
  ])('%s', async (language, words) => {
    const { status, type, body } = await send({ body: { location: { lat: 'x' } }, headers: { 'accept-language': language } })
    expect([status, type, body['code']]).toEqual([422, 'application/problem+json', 'validation-failed'])
    const errors = body['errors'] as { field: string; message: string }[]
    expect(errors.map(({ field }) => field).sort()).toEqual(['location.lat', 'location.lng', 'type'])
    expect(errors[0]?.message).toContain(words)
  })

  it.each([
    ['an unknown agency', { ...fire, agencies: ['polisi', 'nobody'] }, 'agencies.1'],
    ['an unknown type', { ...fire, type: 'ufo' }, 'type'],
    ['a priority that is none', { ...fire, priority: 4 }, 'priority'],
    ['a point off the earth', { ...fire, location: { lat: 91, lng: 100 } }, 'location.lat'],
    ['a description that is too long', { ...fire, description: 'a'.repeat(2_001) }, 'description'],
  ])('%s', async (_what, body, field) => {
    for (const language of ['id', 'en']) {
      const answer = await send({ body, headers: { 'accept-language': language } })
      expect(answer.status).toBe(422)
      const [error] = answer.body['errors'] as { field: string; message: string }[]
      expect(error?.field).toBe(field)
      expect(error?.message).toMatch(/\w{3,}/)
    }
  })

  it('a decline without a reason', async () => {
    const { id } = await opened({ agencies: ['damkar'] })
    const key = 'POST /tickets/{id}/assignments/{agency}/{action}'
    const answer = await call(key, { as: 'damkar', params: { id, agency: 'damkar', action: 'decline' } })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'reason' }] } })
  })

  const stepOf = 'POST /tickets/{id}/assignments/{agency}/{action}'
  const units = 'POST /tickets/{id}/assignments/{agency}/units'
  const callback = { callback: true }
  it.each<[string, string, Sent]>([
    ['version nothing-to-change', 'PATCH /tickets/{id}', { body: { version: 1 } }],
    ['caller.phone no-number', 'POST /tickets', { body: { ...fire, ...callback } }],
    ['caller.phone no-number', 'POST /tickets/{id}/calls', { body: callback }],
    ['ticketId required', 'POST /calls', { body: { category: 'darurat', phone: '081200000003', ...callback } }],
    ['phone no-number', 'POST /calls', { body: { category: 'darurat', ticketId: randomUUID(), ...callback } }],
    ['by required', stepOf, { body: { byVoice: true } }],
    ['reference mobile-number', stepOf, { body: { reference: '081234567890' } }],
    ['unitIds units-or-change', units, { as: 'damkar', body: { unitIds: [], join: [randomUUID()] } }],
    ['type type-or-location', 'POST /tickets/similar', { body: {} }],
    ['phone phone-or-call', 'POST /callers/erase', { as: 'admin', body: { reason: 'request' } }],
    ['lat no-fix', 'GET /track', { query: '?id=x&lat=0&lon=0' }],
    ['timestamp no-instant', 'GET /track', { query: '?id=x&lat=0&lon=1&timestamp=kemarin' }],
  ])('%s at %s', async (fault, key, sent) => {
    const { id } = await opened({ agencies: ['damkar'] })
    const words = await Promise.all(
      ['id', 'en'].map(async (language) => {
        const params = { id, agency: 'damkar', action: 'accept' }
        const answer = await call(key, { as: 'operator1', params, headers: { 'accept-language': language }, ...sent })
        const [error] = answer.body['errors'] as { field: string; code: string; message: string }[]
        expect(`${String(answer.status)} ${error?.field ?? ''} ${error?.code ?? ''}`).toBe(`422 ${fault}`)
        return error?.message
      }),
    )
    expect(words[0]).not.toBe(words[1])
  })

  it('a plan, each fault at its place', async () => {
    const { plans } = (await call('GET /plans', { as: 'admin' })).body as { plans: LivePlan[] }
    const { type, ...plan } = plans[0]!
    const question = { code: 'x', text: { id: 'Apa?', en: 'What?' }, kind: 'yes-no', answers: [{ code: 'ya', agencies: ['nobody'] }] }
    const put = async (body: object) => {
      const answer = await call('PUT /plans/{type}', { as: 'admin', params: { type }, body: { ...plan, ...body } })
      const errors = answer.body['errors'] as { field: string; code: string; message: string }[]
      expect(errors.map(({ message }) => message).filter((message) => !/^\p{Lu}[^"]+\.$/u.test(message))).toEqual([])
      return errors.map(({ field, code }) => `${field} ${code}`)
    }
    expect(await put({ questions: [question, question] })).toEqual([
      'questions.0.answers.0.agencies.0 unknown-agency', 'questions.1 asked-twice', 'questions.1.answers.0.agencies.0 unknown-agency',
    ])
    expect(await put({ supporting: [plan.lead, 'nobody'], instructions: ['nothing'] })).toEqual(['supporting.1 unknown-agency', 'supporting.0 named-twice', 'instructions.0 unknown-instruction'])
    expect(await put({ questions: [{ ...question, kind: 'choice' }, { ...question, kind: 'number' }] })).toEqual([
      'questions.0.answers choice-incomplete', 'questions.1.answers number-without-unit', 'questions.1.answers band-without-start',
    ])
    expect(await put({ questions: [{ ...question, answers: [{ code: 'mungkin' }, { code: 'mungkin' }] }] })).toEqual(['questions.0.answers answer-twice', 'questions.0.answers no-yes-or-no'])
  })

  it.each([
    ['half a pair of a step', 'takenAt', { takenAt: '2026-11-24T01:00:00Z' }],
    ['half a pair of a report', 'receivedAt', { receivedAt: '2026-11-24T01:00:00Z' }],
  ])('%s, with what belongs together', async (_what, name, times) => {
    const { id } = await opened({ agencies: ['damkar'] })
    const key = 'POST /tickets/{id}/assignments/{agency}/{action}'
    const answer = name === 'takenAt' ? await call(key, { as: 'damkar', params: { id, agency: 'damkar', action: 'accept' }, body: times }) : await send({ body: { ...fire, ...times } })
    const [error] = answer.body['errors'] as { field: string; code: string; message: string }[]
    expect(error).toMatchObject({ field: 'sentAt', code: 'time-incomplete' })
    expect(error?.message).toMatch(new RegExp(`\\b${name}\\b.*\\bsentAt\\b`))
  })

  it('an idempotency key that is no UUID', async () => {
    const answer = await send({ body: fire, headers: { 'idempotency-key': 'tiga' } })
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'Idempotency-Key' }] } })
  })
})

it.each([
  ['GET /places/at', '?lat=&lng=', 'lat'],
  ['GET /places/at', '?lat=-0.95&lng=%20', 'lng'],
  ['GET /places', '?q=pasar&near=,', 'near.0'],
  ['GET /tickets', '?bbox=,,,', 'bbox.0'],
  ['GET /tickets', '?bbox=100,-1,101', 'bbox'],
])('422 for figures that are none: %s%s', async (key, query, field) => {
  const answer = await call(key, { as: 'operator1', query })
  expect([answer.status, (answer.body['errors'] as { field: string }[] | undefined)?.[0]?.field]).toEqual([422, field])
})

it.each([
  ['GET /places/at', '?lat=-0.95&lng=1.0036e2'],
  ['GET /places', '?q=pasar&near=-0.95,%20100.36'],
  ['GET /tickets', '?bbox=100,-1,101,0'],
])('200 for figures in any spelling: %s%s', async (key, query) => {
  expect((await call(key, { as: 'operator1', query })).status).toBe(200)
})

it.each([
  ['400 for JSON that is none', { body: '{"type": ' }, 400, 'malformed-json'],
  ['415 for a form', { body: 'type=kebakaran', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'unsupported-media-type'],
  ['415 for text', { body: JSON.stringify(fire), headers: { 'content-type': 'text/plain' } }, 415, 'unsupported-media-type'],
  ['413 for a body past 64 KiB', { body: { ...fire, description: 'a'.repeat(70_000) } }, 413, 'payload-too-large'],
  ['413 for one that says it is', { body: fire, headers: { 'content-length': '70000' } }, 413, 'payload-too-large'],
  ['413 for many bytes in few characters', { body: { ...fire, description: '🔥'.repeat(20_000) } }, 413, 'payload-too-large'],
  ['422 for no body at all', {}, 422, 'validation-failed'],
] satisfies [string, Sent, number, string][])('%s', async (_what, sent, status, code) => {
  expect(await send(sent)).toMatchObject({ status, type: 'application/problem+json', body: { status, code } })
})

it('413 for a body that does not end, without waiting for its end', async () => {
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(new TextEncoder().encode('['.repeat(8_192)))
    },
  })
  expect((await send({ body })).status).toBe(413)
  expect(sent).toBeLessThan(20)
})

it('200 and the same ticket for the same key, 201 for a new one', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const [first, again] = [await send({ body: fire, headers }), await send({ body: fire, headers })]
  expect([first.status, again.status]).toEqual([201, 200])
  expect(again.body).toEqual(first.body)
})

describe('a key names one request: sent with another, it is no excuse for leaving that undone', () => {
  const stepKey = 'POST /tickets/{id}/assignments/{agency}/{action}'
  const take = async (headers: Record<string, string>, id: string, action: string) => {
    const answer = await call(stepKey, { as: 'damkar', params: { id, agency: 'damkar', action }, headers, body: {} })
    const { assignments } = answer.body['ticket'] as Ticket
    return [answer.status, assignments[0]?.status]
  }

  it('a report, then steps in its ticket, then a step in another', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const { id } = (await send({ body: { ...fire, agencies: ['damkar'] }, headers })).body['ticket'] as Ticket
    expect(await take(headers, id, 'accept')).toEqual([200, 'accepted'])
    expect(await take(headers, id, 'en-route')).toEqual([200, 'en_route'])
    expect(await take(headers, id, 'accept')).toEqual([200, 'en_route'])
    expect(await take(headers, (await opened({ agencies: ['damkar'] })).id, 'accept')).toEqual([200, 'accepted'])
  })

  it('two callbacks', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    for (const phone of ['081200000001', '081200000002']) await opened({ agencies: [], caller: { phone }, callback: true })
    const { items } = (await call('GET /callbacks', { as: 'operator1' })).body as { items: Callback[] }
    const ids = items.map(({ id }) => id)
    expect(ids).toHaveLength(2)
    for (const id of [...ids, ...ids]) {
      const closed = await call('POST /callbacks/{id}/close', { as: 'operator1', params: { id }, headers, body: { outcome: 'reached' } })
      expect(closed).toMatchObject({ status: 200, body: { callback: { id, state: 'reached', tries: 1 } } })
    }
  })

  it('a note and a call', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const { id } = await opened({ agencies: [] })
    const about = { as: 'operator1', params: { id }, headers }
    expect((await call('POST /tickets/{id}/notes', { ...about, body: { text: 'Asap tebal' } })).status).toBe(201)
    expect(await call('POST /tickets/{id}/calls', { ...about, body: {} })).toMatchObject({ status: 201, body: { ticket: { callCount: 2 } } })
  })

  it('but the same report told otherwise, or by somebody else, is the same ticket', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const first = await send({ body: fire, headers })
    const again = await send({ as: 'operator2', body: { ...fire, priority: 3 }, headers })
    expect(again).toMatchObject({ status: 200, body: first.body })
  })
})

it('409 stale carries the ticket as it stands', async () => {
  const { id } = await opened({ agencies: [] })
  const edit = (version: number) => call('PATCH /tickets/{id}', { as: 'operator1', params: { id }, body: { version, priority: 3 } })
  expect((await edit(1)).status).toBe(200)
  expect(await edit(1)).toMatchObject({ status: 409, body: { code: 'stale', ticket: { id, version: 2, priority: 3 } } })
})
