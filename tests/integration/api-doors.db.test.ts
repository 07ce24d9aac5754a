import { beforeAll, describe, expect, it } from 'vitest'
import type { EndpointSpec } from '#contracts/api/endpoint.ts'
import { endpoints } from '#contracts/api/endpoints.ts'
import { roles } from '#domain/roles.ts'
import { getTicket } from '#server/queries/get-ticket.ts'
import { actorOf, bearerToken } from '../support/actors.ts'
import { call } from '../support/api.ts'
import { useAttachments } from '../support/attachments.ts'
import { somePhoto } from '../support/photos.ts'
import { useServer } from '../support/server.ts'
import { opened, pasarRaya, valueOf } from '../support/tickets.ts'

useServer()
useAttachments()
const table = Object.entries<EndpointSpec>(endpoints)
const accountOf = { 'call-taker': 'operator1', 'agency-staff': 'polisi', supervisor: 'supervisor', admin: 'admin' }
const forbidden = table.flatMap(([key, { door }]) =>
  typeof door === 'string' ? [] : roles.filter((role) => !door.includes(role)).map((role) => [key, role] as const),
)

let params: Record<string, string> = {}
let photo: Record<string, string> = {}
beforeAll(async () => {
  const { id } = await opened({ agencies: ['damkar'] })
  const [first] = valueOf(await getTicket(await actorOf('operator1'), id)).calls
  params = { id, callId: first?.id ?? '', agency: 'damkar', action: 'accept', type: 'banjir', code: 'damkar', callsign: 'DMK-01', priority: '2' }
  const added = await call('POST /tickets/{id}/attachments', { as: 'operator1', params, body: await somePhoto(), headers: { 'content-type': 'image/jpeg' } })
  photo = { id: (added.body['attachment'] as { id: string }).id }
})

const guarded = table.filter(([, { door }]) => door !== 'open').map(([key]) => key)

it('every endpoint asks who calls, but for trackers, which bring the token of a unit', () => {
  expect(table.map(([key]) => key).filter((key) => !guarded.includes(key) && !/^(GET|POST) \/track$/.test(key))).toEqual([])
})

it.each(guarded)('401 without a session: %s', async (key) => {
  const { status, type, body } = await call(key, { params })
  expect([status, type, body['code']]).toEqual([401, 'application/problem+json', 'unauthenticated'])
})

it.each(forbidden)('403: %s for %s', async (key, role) => {
  const { status, body } = await call(key, { as: accountOf[role], params })
  expect([status, body['code']]).toEqual([403, 'forbidden'])
})

describe("404 for another agency's ticket", () => {
  it.each([
    ['GET /tickets/{id}', undefined],
    ['GET /tickets/{id}/timeline', undefined],
    ['POST /tickets/{id}/notes', { text: 'catatan' }],
    ['POST /tickets/{id}/calls/{callId}/reveal', undefined],
    ['POST /tickets/{id}/assignments/{agency}/{action}', {}],
  ])('%s', async (key, body) => {
    expect(await call(key, { as: 'polisi', params, body })).toMatchObject({ status: 404, body: { code: 'not-found' } })
    // The same request is answered where the ticket is seen, so it was not refused for another reason.
    expect((await call(key, { as: 'damkar', params, body })).status).toBeLessThan(300)
  })

  it.each(['GET /attachments/{id}', 'GET /attachments/{id}/thumbnail'])('%s', async (key) => {
    expect(await call(key, { as: 'polisi', params: photo })).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect((await call(key, { as: 'damkar', params: photo })).status).toBe(200)
  })

  it('POST /tickets/{id}/attachments', async () => {
    const sent = { params, body: await somePhoto(), headers: { 'content-type': 'image/jpeg' } }
    expect(await call('POST /tickets/{id}/attachments', { as: 'polisi', ...sent })).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect((await call('POST /tickets/{id}/attachments', { as: 'damkar', ...sent })).status).toBe(201)
  })

  it('which no list shows either', async () => {
    for (const key of ['GET /tickets', 'GET /board', 'GET /events']) {
      expect(JSON.stringify((await call(key, { as: 'polisi' })).body)).not.toContain(params['id'])
      expect(JSON.stringify((await call(key, { as: 'damkar' })).body)).toContain(params['id'])
    }
  })
})

it('404 for an id that cannot be one', async () => {
  expect((await call('GET /tickets/{id}', { as: 'admin', params: { id: 'nonsense' } })).status).toBe(404)
})

describe('a request from another site', () => {
  const body = { type: 'kebakaran', location: pasarRaya, agencies: [] }
  it.each(['cross-site', 'same-site'])('is refused: %s', async (site) => {
    const answer = await call('POST /tickets', { as: 'operator1', body, headers: { 'sec-fetch-site': site } })
    expect(answer).toMatchObject({ status: 403, body: { code: 'cross-origin' } })
  })

  it('is refused by its origin where the browser says no more, as on plain HTTP', async () => {
    const headers = { origin: 'http://localhost:8080', host: 'localhost:3112' }
    expect(await call('POST /tickets', { as: 'operator1', body, headers })).toMatchObject({ status: 403, body: { code: 'cross-origin' } })
    expect((await call('POST /tickets', { as: 'operator1', body, headers: { ...headers, origin: 'http://localhost:3112' } })).status).toBe(201)
  })

  it('is refused with another Authorization than a bearer token, since its cookie counts; with one it is a program', async () => {
    const foreign = { origin: 'http://evil.example', host: 'localhost:3112', 'sec-fetch-site': 'cross-site' }
    const send = (authorization: string) => call('POST /tickets', { as: 'operator1', body, headers: { ...foreign, authorization } })
    for (const authorization of ['', 'Basic eA==', 'Bearer', 'Bearer a b'])
      expect(await send(authorization), authorization).toMatchObject({ status: 403, body: { code: 'cross-origin' } })
    expect((await send('Bearer nonsense')).status).toBe(401)
    expect((await send(`Bearer ${await bearerToken('operator1')}`)).status).toBe(201)
  })

  it.each(['same-origin', 'none'])('is not what comes as %s', async (site) => {
    expect((await call('POST /tickets', { as: 'operator1', body, headers: { 'sec-fetch-site': site } })).status).toBe(201)
  })
})
