import type { EndpointKey } from '#contracts/api/endpoints.ts'
import { endpoints } from '#contracts/api/endpoints.ts'
import type { HttpClient, Sent } from '../support/http-client.ts'
import { somePhoto } from '../support/photos.ts'
import { openTicket, someAddress, somePhone, someSpot, takeSteps } from '../support/reports.ts'
import { accountLike } from '../support/served-database.ts'
import { expect, test } from '../support/test.ts'

// Who may do what, written out by hand: the statuses for nobody, the call-taker, the agency that was sent (damkar),
// another agency (polisi), the supervisor and the admin. It does not read the rules that it checks.
const accounts = [null, 'operator1', 'damkar', 'polisi', 'supervisor', 'admin'] as const
type Row = readonly [nobody: number, operator: number, damkar: number, polisi: number, supervisor: number, admin: number]

const matrix: Readonly<Record<EndpointKey, Row>> = {
  'POST /tickets': [401, 201, 403, 403, 201, 201],
  'GET /tickets': [401, 200, 200, 200, 200, 200],
  'GET /tickets/{id}': [401, 200, 200, 404, 200, 200],
  'PATCH /tickets/{id}': [401, 200, 403, 403, 200, 200],
  'GET /tickets/{id}/timeline': [401, 200, 200, 404, 200, 200],
  'POST /tickets/{id}/notes': [401, 201, 201, 404, 201, 201],
  'POST /tickets/{id}/close': [401, 200, 403, 403, 200, 200],
  'POST /tickets/{id}/cancel': [401, 200, 403, 403, 200, 200],
  'POST /tickets/{id}/reopen': [401, 403, 403, 403, 200, 200],
  'POST /tickets/{id}/merge': [401, 403, 403, 403, 200, 200],
  'POST /tickets/{id}/unmerge': [401, 403, 403, 403, 200, 200],
  'POST /tickets/{id}/calls': [401, 201, 403, 403, 201, 201],
  'POST /tickets/{id}/calls/{callId}/detach': [401, 200, 403, 403, 200, 200],
  'POST /tickets/{id}/calls/{callId}/reveal': [401, 200, 200, 404, 200, 200],
  'PUT /tickets/{id}/calls/{callId}/caller': [401, 200, 403, 403, 200, 200],
  'POST /tickets/similar': [401, 200, 403, 403, 200, 200],
  'POST /tickets/{id}/assignments': [401, 201, 403, 403, 201, 201],
  // The steps differ by action: see below.
  'POST /tickets/{id}/assignments/{agency}/{action}': [401, 403, 200, 404, 200, 200],
  // Of an agency that declined.
  'POST /tickets/{id}/assignments/{agency}/acknowledge': [401, 403, 403, 403, 200, 200],
  'POST /tickets/{id}/assignments/{agency}/units': [401, 403, 200, 403, 200, 200],
  // With half of a pair of times.
  'POST /tickets/{id}/attachments': [401, 422, 422, 404, 422, 422],
  'GET /attachments/{id}': [401, 200, 200, 404, 200, 200],
  'GET /attachments/{id}/thumbnail': [401, 200, 200, 404, 200, 200],
  'POST /attachments/{id}/remove': [401, 403, 403, 403, 200, 200],
  'POST /calls': [401, 201, 403, 403, 201, 201],
  'GET /calls/summary': [401, 200, 403, 403, 200, 200],
  'GET /callbacks': [401, 200, 403, 403, 200, 200],
  'POST /tickets/{id}/callbacks': [401, 201, 403, 403, 201, 201],
  'POST /callbacks/{id}/take': [401, 200, 403, 403, 200, 200],
  'POST /callbacks/{id}/release': [401, 200, 403, 403, 200, 200],
  'POST /callbacks/{id}/close': [401, 200, 403, 403, 200, 200],
  'POST /callers/lookup': [401, 200, 403, 403, 200, 200],
  'POST /callers/erase': [401, 403, 403, 403, 403, 200],
  'GET /blocks': [401, 200, 403, 403, 200, 200],
  'POST /blocks/{id}/decide': [401, 403, 403, 403, 200, 200],
  'POST /blocks/{id}/override': [401, 200, 403, 403, 200, 200],
  'GET /shifts': [401, 200, 403, 403, 200, 200],
  // A desk that the city does not have: nobody is to stay signed on.
  'POST /shifts': [401, 422, 422, 422, 422, 422],
  'POST /shifts/{id}/end': [401, 404, 404, 404, 404, 404],
  'POST /shifts/{id}/confirm': [401, 404, 403, 403, 404, 404],
  'GET /me': [401, 200, 200, 200, 200, 200],
  'GET /board': [401, 200, 200, 200, 200, 200],
  'GET /events': [401, 200, 200, 200, 200, 200],
  // Ending somebody else's sessions.
  'POST /session/revoke': [401, 403, 403, 403, 403, 200],
  'GET /plans': [401, 200, 200, 200, 200, 200],
  'PUT /plans/{type}': [401, 403, 403, 403, 403, 200],
  'GET /plans/{type}/versions': [401, 403, 403, 403, 403, 200],
  'GET /ladders': [401, 200, 200, 200, 200, 200],
  'PUT /ladders/{priority}': [401, 403, 403, 403, 403, 200],
  'GET /ladders/{priority}/versions': [401, 403, 403, 403, 403, 200],
  'GET /push': [401, 200, 200, 200, 200, 200],
  // An address that is at no push service; and one that nobody has.
  'POST /push/subscriptions': [401, 403, 422, 422, 403, 403],
  'POST /push/subscriptions/remove': [401, 403, 200, 200, 403, 403],
  'GET /places': [401, 200, 200, 200, 200, 200],
  'GET /places/at': [401, 200, 200, 200, 200, 200],
  'GET /units': [401, 200, 200, 200, 200, 200],
  'GET /tickets/{id}/unit-suggestions': [401, 200, 200, 404, 200, 200],
  // A unit of Damkar, which another agency does not see.
  'PATCH /units/{id}': [401, 403, 200, 404, 200, 200],
  'POST /units/{id}/status': [401, 403, 200, 404, 200, 200],
  // Where a unit of Damkar was.
  'GET /units/{callsign}/track': [401, 403, 200, 404, 200, 200],
  // The figures of Damkar.
  'GET /agencies/{code}/performance': [401, 403, 200, 403, 200, 200],
  'GET /agencies/{code}/shift': [401, 403, 200, 403, 200, 200],
  // Trackers show the token of a unit; a cookie is no such token, and a person of the agency needs none.
  'GET /track': [401, 401, 401, 401, 401, 401],
  'POST /track': [401, 403, 200, 403, 403, 403],
}

const steps: Readonly<Record<string, Row>> = {
  accept: [401, 403, 200, 404, 200, 200],
  decline: [401, 403, 200, 404, 200, 200],
  'en-route': [401, 403, 200, 404, 200, 200],
  'on-scene': [401, 403, 200, 404, 200, 200],
  complete: [401, 403, 200, 404, 200, 200],
  withdraw: [401, 200, 403, 404, 200, 200],
}

/** A ticket of Damkar alone, and what names it. */
async function damkarTicket(operator: HttpClient) {
  const ticket = await openTicket(operator, { agencies: ['damkar'], caller: { phone: '081234567890' } })
  const { calls } = await operator.must('GET /tickets/{id}', { params: { id: ticket.id } })
  return { id: ticket.id, callId: calls[0]?.id ?? '', version: ticket.version }
}

/** A soft block that waits for a decision: of a number with six pranks. */
async function proposedBlock(operator: HttpClient): Promise<string> {
  const phone = somePhone()
  for (let n = 0; n < 6; n += 1) await operator.must('POST /calls', { body: { category: 'prank', phone } })
  return (await operator.must('POST /callers/lookup', { body: { phone } })).block?.id ?? ''
}

async function requestOfBlock(key: EndpointKey, id: string, supervisor: HttpClient): Promise<Sent> {
  const approval = { params: { id }, body: { action: 'approve', reason: 'Iseng berulang' } } as const
  if (key === 'POST /blocks/{id}/override') await supervisor.must('POST /blocks/{id}/decide', approval)
  return key === 'POST /blocks/{id}/override' ? { params: { id } } : approval
}

const photos = new Map<string, Promise<string>>()

/** A photo of Damkar's, one for each endpoint: drawing one takes its time. Removing it again is granted again. */
async function photoOf(operator: HttpClient): Promise<string> {
  const { id } = await damkarTicket(operator)
  const added = await operator.must('POST /tickets/{id}/attachments', { params: { id }, headers: { 'content-type': 'image/jpeg' }, body: await somePhoto() })
  return added.attachment.id
}

async function requestOfPhoto(key: EndpointKey, operator: HttpClient): Promise<Sent> {
  // Half of a pair of times, which is found out before the file is looked at.
  if (key === 'POST /tickets/{id}/attachments')
    return { params: { id: (await damkarTicket(operator)).id }, query: { sentAt: new Date().toISOString() }, headers: { 'content-type': 'image/jpeg' }, body: Buffer.from('x') }
  const photo = photos.get(key) ?? photoOf(operator)
  photos.set(key, photo)
  return { params: { id: await photo }, ...(key.endsWith('/remove') && { body: { reason: 'not-needed' } }) }
}

type Centre = { readonly operator: HttpClient; readonly damkar: HttpClient; readonly supervisor: HttpClient; readonly unitId: string }

/** A request that only its sender can be refused for: its ticket is fresh and stands as the request needs it. */
async function requestFor(key: EndpointKey, { operator, damkar, supervisor, unitId }: Centre): Promise<Sent> {
  const here = someSpot()
  if (key === 'POST /tickets') return { body: { type: 'banjir', agencies: [], location: { ...here, address: someAddress() } } }
  if (key === 'POST /tickets/similar') return { body: { type: 'banjir', location: here } }
  if (key === 'POST /calls') return { body: { category: 'prank' } }
  if (key === 'GET /calls/summary') return { query: { since: '2026-01-01T00:00:00.000Z' } }
  if (key === 'POST /callers/lookup') return { body: { phone: somePhone() } }
  if (key === 'POST /callers/erase') {
    const phone = somePhone()
    await operator.must('POST /calls', { body: { category: 'prank', phone } })
    return { body: { phone, reason: 'request' } }
  }
  if (key.startsWith('POST /blocks/')) return requestOfBlock(key, await proposedBlock(operator), supervisor)
  if (key === 'POST /session/revoke') return { body: { username: await accountLike('pupr') } }
  if (key.startsWith('POST /push/')) return { body: { endpoint: 'https://push.example.org/x', keys: { p256dh: 'x', auth: 'x' } } }
  if (key === 'POST /shifts') return { body: { desk: 'meja-tidak-ada' } }
  if (key.startsWith('POST /shifts/')) return { params: { id: '01990000-0000-7000-8000-000000000000' } }
  if (key === 'GET /places/at') return { query: here }
  if (key === 'PATCH /units/{id}') return { params: { id: unitId }, body: { crew: { komandan: 1, pengemudi: 1, petugas: 4 } } }
  if (key === 'POST /units/{id}/status') return { params: { id: unitId }, body: { status: 'available' } }
  if (key === 'GET /units/{callsign}/track') return { params: { callsign: 'DMK-01' }, query: { from: '2026-11-24T07:00:00.000Z', to: '2026-11-24T08:00:00.000Z' } }
  if (key === 'GET /track' || key === 'POST /track') return { query: { id: unitId, lat: here.lat, lon: here.lng } }
  if (key.startsWith('GET /agencies/{code}/')) return { params: { code: 'damkar' } }
  if (key === 'GET /plans/{type}/versions') return { params: { type: 'sampah' } }
  if (key === 'PUT /plans/{type}') {
    // The plan as it is: no change, and so no new version.
    const { type, ...plan } = (await operator.must('GET /plans')).plans.find((some) => some.type === 'sampah')!
    return { params: { type }, body: plan }
  }
  if (key === 'GET /ladders/{priority}/versions') return { params: { priority: '3' } }
  if (key === 'PUT /ladders/{priority}') {
    const { priority, version, clocks } = (await operator.must('GET /ladders')).items.find((some) => some.priority === 2)!
    return { params: { priority: String(priority) }, body: { version, clocks } }
  }
  if (key.startsWith('POST /callbacks/')) {
    const { id, callId } = await damkarTicket(operator)
    const { callback } = await operator.must('POST /tickets/{id}/callbacks', { params: { id }, body: { callId } })
    return { params: { id: callback.id }, ...(key.endsWith('/close') && { body: { outcome: 'reached' } }) }
  }
  if (key.includes('/attachments')) return requestOfPhoto(key, operator)
  if (!key.includes('{id}')) return {}
  const { id, callId, version } = await damkarTicket(operator)
  const params = { id, callId, agency: 'damkar', action: 'accept' }
  const bodies: Partial<Record<EndpointKey, unknown>> = {
    'PATCH /tickets/{id}': { version, priority: 3 },
    'POST /tickets/{id}/notes': { text: 'Catatan' },
    'POST /tickets/{id}/close': { disposition: 'ditangani' },
    'POST /tickets/{id}/cancel': { reason: 'Salah lapor' },
    'POST /tickets/{id}/reopen': { reason: 'Api menyala lagi' },
    'POST /tickets/{id}/merge': { into: key.endsWith('/merge') ? (await damkarTicket(operator)).id : '' },
    'POST /tickets/{id}/assignments': { agency: 'bpbd' },
    'POST /tickets/{id}/callbacks': { callId },
    'PUT /tickets/{id}/calls/{callId}/caller': { name: 'Pak Uji' },
    'POST /tickets/{id}/assignments/{agency}/units': { unitIds: [] },
  }
  if (key.endsWith('/detach')) {
    const added = await operator.must('POST /tickets/{id}/calls', { params: { id }, body: {} })
    return { params: { id, callId: added.callId } }
  }
  if (key.endsWith('/unmerge')) await supervisor.must('POST /tickets/{id}/merge', { params: { id }, body: { into: (await damkarTicket(operator)).id } })
  if (key.endsWith('/close') || key.endsWith('/reopen')) await takeSteps(damkar, id, 'damkar', ['accept', 'complete'])
  if (key.endsWith('/acknowledge')) await damkar.must('POST /tickets/{id}/assignments/{agency}/{action}', { params: { ...params, action: 'decline' }, body: { reason: 'no-unit' } })
  return { params, body: bodies[key] }
}

test('each role at each endpoint: granted or refused as written', async ({ client }) => {
  // Some four hundred requests, one after the other, on whatever machine.
  test.setTimeout(240_000)
  expect(Object.keys(matrix).sort(), 'an endpoint without a row').toEqual(Object.keys(endpoints).sort())
  const clients = await Promise.all(accounts.map(client))
  const [, operator, damkar, , supervisor] = clients as [HttpClient, HttpClient, HttpClient, HttpClient, HttpClient]
  const { items } = await damkar.must('GET /units')
  const centre = { operator, damkar, supervisor, unitId: items.find((unit) => unit.agency === 'damkar')?.id ?? '' }
  const found: Record<string, number[]> = {}
  for (const key of Object.keys(matrix) as EndpointKey[]) {
    found[key] = await Promise.all(clients.map(async (who) => (await who.ask(key, await requestFor(key, centre))).status))
  }
  expect(found).toEqual(matrix)
})

for (const [action, row] of Object.entries(steps)) {
  test(`each role may ${action} or not`, async ({ client }) => {
    const clients = await Promise.all(accounts.map(client))
    const found = clients.map(async (who) => {
      const { id } = await damkarTicket(clients[1]!)
      const params = { id, agency: 'damkar', action }
      return (await who.ask('POST /tickets/{id}/assignments/{agency}/{action}', { params, body: { reason: 'no-unit' } })).status
    })
    expect(await Promise.all(found)).toEqual(row)
  })
}

test('the centre may record an acceptance by telephone, with who said so', async ({ client }) => {
  const clients = await Promise.all(accounts.map(client))
  const found = clients.map(async (who) => {
    const { id } = await damkarTicket(clients[1]!)
    const params = { id, agency: 'damkar', action: 'accept' }
    return (await who.ask('POST /tickets/{id}/assignments/{agency}/{action}', { params, body: { byVoice: true, by: 'Petugas piket' } })).status
  })
  expect(await Promise.all(found)).toEqual([401, 200, 403, 404, 200, 200])
})

// How the unit stands, whether it is asked for by diverting it, and what each role is answered.
const unitRows: readonly [situation: 'free' | 'busy' | 'out_of_service', divert: boolean, row: Row][] = [
  ['free', false, [401, 403, 200, 403, 200, 200]],
  ['free', true, [401, 403, 200, 403, 200, 200]],
  ['busy', false, [401, 403, 409, 403, 409, 409]],
  ['busy', true, [401, 403, 200, 403, 200, 200]],
  ['out_of_service', false, [401, 403, 409, 403, 409, 409]],
  ['out_of_service', true, [401, 403, 409, 403, 409, 409]],
]
for (const [situation, divert, row] of unitRows) {
  test(`each role may put a unit that is ${situation} on an assignment${divert ? ' by diverting it' : ''}, or not`, async ({ client }) => {
    const clients = await Promise.all(accounts.map(client))
    const [, operator, damkar, , supervisor] = clients as [HttpClient, HttpClient, HttpClient, HttpClient, HttpClient]
    const unit = (await damkar.must('GET /units')).items.find(({ callsign }) => callsign === 'DMK-17')!
    const units = (ticketId: string, body: { join?: string[]; leave?: string[]; divert?: boolean }, who: HttpClient = supervisor) =>
      who.ask('POST /tickets/{id}/assignments/{agency}/units', { params: { id: ticketId, agency: 'damkar' }, body })
    const found: number[] = []
    for (const who of clients) {
      await damkar.must('POST /units/{id}/status', { params: { id: unit.id }, body: { status: 'out_of_service' } })
      const holder = await damkarTicket(operator)
      if (situation !== 'out_of_service') {
        // Whatever held it before lets it go; then it is busy with the holder, or free again.
        const { task } = (await damkar.must('GET /units')).items.find(({ id }) => id === unit.id)!
        if (task) await units(task.ticketId, { leave: [unit.id] })
        await damkar.must('POST /units/{id}/status', { params: { id: unit.id }, body: { status: 'available' } })
        if (situation === 'busy') expect((await units(holder.id, { join: [unit.id] })).status).toBe(200)
      }
      const { id } = await damkarTicket(operator)
      found.push((await units(id, { join: [unit.id], divert }, who)).status)
      await units(id, { leave: [unit.id] })
      await units(holder.id, { leave: [unit.id] })
    }
    await damkar.must('POST /units/{id}/status', { params: { id: unit.id }, body: { status: 'available' } })
    expect(found).toEqual(row)
  })
}

test('the centre alone hands over to a partner, and records what it hears after that', async ({ client }) => {
  const clients = await Promise.all(accounts.map(client))
  const found = clients.map(async (who) => {
    const { id } = await damkarTicket(clients[1]!)
    await clients[1]!.must('POST /tickets/{id}/assignments', { params: { id }, body: { agency: 'pln' } })
    const ask = async (action: string, body: unknown) =>
      (await who.ask('POST /tickets/{id}/assignments/{agency}/{action}', { params: { id, agency: 'pln', action }, body })).status
    const before = await ask('complete', {})
    return [before, await ask('accept', { byVoice: true, by: 'Petugas piket', reference: 'G-1' }), await ask('en-route', {})]
  })
  expect(await Promise.all(found)).toEqual([[401, 401, 401], [409, 200, 200], [403, 403, 403], [404, 404, 404], [409, 200, 200], [409, 200, 200]])
})

test('one may end one\'s own sessions, whoever one is', async ({ client }) => {
  const dlh = await client(await accountLike('dlh'))
  await dlh.must('POST /session/revoke', { body: {} })
  expect((await dlh.ask('GET /me')).status).toBe(401)
})
