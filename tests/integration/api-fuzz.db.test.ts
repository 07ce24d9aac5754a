import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { LivePlan } from '#contracts/response-plan.ts'
import { verifyLog } from '#server/log/verify.ts'
import { call } from '../support/api.ts'
import { useAttachments } from '../support/attachments.ts'
import { somePhoto } from '../support/photos.ts'
import { useServer } from '../support/server.ts'
import { opened, pasarRaya } from '../support/tickets.ts'

// Many statements: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })
useServer()
useAttachments()
let id = ''
beforeAll(async () => {
  id = (await opened({ agencies: [] })).id
})
const runs = { numRuns: 60 }
let photo = new Uint8Array()
beforeAll(async () => {
  photo = await somePhoto()
})
/** A photo of which a piece was written over or cut off. */
const spoiltPhoto = fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 40 }), fc.boolean()).map(([at, piece, isCut]) => {
  const spoilt = new Uint8Array(photo)
  const start = at % Math.max(1, spoilt.length - piece.length)
  spoilt.set(piece, start)
  return isCut ? spoilt.slice(0, start) : spoilt
})

const nasty = fc.constantFrom('\u0000', '\ud83d', '\udd25', '🔥', '👨‍👩‍👧‍👦', 'مرحبا', '\u202e', '\u200f', '\ufeff', '\u0085', '\u2028', '\\u0000', "'", '"', '%', '\\', '{}', '𐍈', 'é')
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.oneof(nasty, fc.string({ maxLength: 4 })), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.constantFrom('a'.repeat(2_000), '🔥'.repeat(1_000), 'ا'.repeat(1_999), ' '.repeat(500), ''),
)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const location = fc.record({
  lat: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(0, -0, 5e-324, 90)),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  address: maybe(text),
  landmark: maybe(text),
})
const caller = fc.record({ phone: maybe(text), name: maybe(text) })
const bodies = {
  'POST /tickets': fc.record({ type: fc.constant('banjir'), location, caller: maybe(caller), description: maybe(text), agencies: fc.constant([]) }),
  'POST /calls': fc.record({ category: fc.constant('prank'), phone: maybe(text), name: maybe(text), note: maybe(text) }),
  'POST /callers/lookup': fc.record({ phone: text }),
  'POST /tickets/{id}/notes': fc.record({ text }),
  'POST /tickets/{id}/calls': fc.record({ caller: maybe(caller), note: maybe(text) }),
}
const within = (key: string, body: unknown) => call(key, { as: 'operator1', params: { id }, body })
const described = (answer: { status: number; body: unknown }) => `${String(answer.status)} ${JSON.stringify(answer.body)}`

describe('well-formed requests with any text are taken or refused by their fields', () => {
  it.each(Object.keys(bodies) as (keyof typeof bodies)[])('%s', async (key) => {
    await fc.assert(
      fc.asyncProperty(bodies[key] as fc.Arbitrary<unknown>, async (body) => {
        const answer = await within(key, body)
        expect([200, 201, 422], described(answer)).toContain(answer.status)
      }),
      runs,
    )
  })

  it.each(['/push/subscriptions', '/push/subscriptions/remove'])('POST %s', async (address) => {
    const keys = { p256dh: 'a'.repeat(87), auth: 'a'.repeat(22) }
    await fc.assert(
      fc.asyncProperty(text, async (end) => {
        const body = { endpoint: `https://fcm.googleapis.com/fcm/send/${end}`, keys }
        const answer = await call(`POST ${address}`, { as: 'damkar', body })
        expect([200, 201, 422], described(answer)).toContain(answer.status)
      }),
      runs,
    )
  })

  it('PUT /plans/{type}', async () => {
    const { plans } = (await call('GET /plans', { as: 'admin' })).body as { plans: LivePlan[] }
    const { type, ...plan } = plans.find(({ questions }) => questions.length > 0)!
    let { version } = plan
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const [first, ...others] = plan.questions
        const questions = [{ ...first, text: { id: words, en: words } }, ...others]
        const answer = await call('PUT /plans/{type}', { as: 'admin', params: { type }, body: { ...plan, version, questions } })
        expect([200, 422], described(answer)).toContain(answer.status)
        if (answer.status === 200) version = (answer.body['plan'] as LivePlan).version
      }),
      runs,
    )
  })

  it('PATCH /tickets/{id}', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ location: maybe(location), description: maybe(text) }), async (body) => {
        const current = await call('GET /tickets/{id}', { as: 'operator1', params: { id } })
        const { version } = current.body['ticket'] as { version: number }
        const answer = await within('PATCH /tickets/{id}', { ...body, version })
        expect([200, 422], described(answer)).toContain(answer.status)
      }),
      runs,
    )
  })

  it('what was answered is what is kept', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const answer = await within('POST /tickets', { type: 'banjir', location: { ...pasarRaya, address: words.slice(0, 200) }, description: words, agencies: [] })
        if (answer.status !== 201) return
        const { id: made } = answer.body['ticket'] as { id: string }
        const kept = await call('GET /tickets/{id}', { as: 'operator1', params: { id: made } })
        expect(kept.body['ticket']).toEqual(answer.body['ticket'])
      }),
      runs,
    )
  })
})

describe('requests of any shape are answered, never broken', () => {
  const shape = fc.jsonValue({ maxDepth: 4, noUnicodeString: false })
  const keys = [...Object.keys(bodies), 'PATCH /tickets/{id}', 'POST /tickets/{id}/close', 'POST /tickets/similar', 'POST /session/revoke']
  it.each(keys.filter((key) => key !== 'POST /session/revoke'))('%s', async (key) => {
    await fc.assert(
      fc.asyncProperty(shape, async (body) => {
        const answer = await within(key, JSON.stringify(body))
        expect(answer.status, described(answer)).toBeLessThan(500)
      }),
      runs,
    )
  })

  it('POST /session/revoke with any name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, nasty), async (username) => {
        const answer = await call('POST /session/revoke', { as: 'admin', body: { username: `x${username}` } })
        expect([404, 422], described(answer)).toContain(answer.status)
      }),
      runs,
    )
  })
})

describe('queries of any kind are answered, never broken', () => {
  const names = {
    'GET /tickets': ['status', 'type', 'agency', 'priority', 'kecamatan', 'bbox', 'q', 'from', 'to', 'cursor', 'limit'],
    'GET /events': ['after', 'limit'],
    'GET /places': ['q', 'near', 'limit'],
    'GET /places/at': ['lat', 'lng'],
    'GET /calls/summary': ['since'],
  }
  const values = fc.oneof(
    text.map((words) => words.slice(0, 300)),
    fc.constantFrom('0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-07-01T00:00:00Z_x', 'x_y', '_', '1e400', '-1', '9007199254740991',
      '2147483648', '1,2,3,4', '100,-1,101,0', 'NaN', 'new,closed', `2026-07-01T00:00:00.000Z_${'0'.repeat(36)}`),
  )
  it.each(Object.entries(names))('%s', async (key, params) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...params), values), { maxLength: 3 }), async (pairs) => {
        const query = `?${new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()}`
        const answer = await call(key, { as: 'operator1', query })
        expect([200, 422], described(answer)).toContain(answer.status)
      }),
      { numRuns: 150 },
    )
  })
})

it.each([['GET', '?token=x&'], ['POST', '?token=x&'], ['POST', '?']])('%s /track%s from a unit of any name', async (method, query) => {
  await fc.assert(
    fc.asyncProperty(text, async (id) => {
      const answer = await call(`${method} /track`, { as: 'damkar', query: `${query}${new URLSearchParams({ id, lat: '-0.9', lon: '100.3' }).toString()}` })
      expect([401, 403, 422], described(answer)).toContain(answer.status)
    }),
    runs,
  )
})

it.each([
  ['GET /tickets', '?from=0000-01-01T00:00:00Z'],
  ['GET /tickets', '?to=9999-12-31T23:59:59.999999999Z'],
  ['GET /tickets', '?q=%00'],
  ['GET /tickets', '?q=%5C&kecamatan=%00'],
  ['GET /tickets', '?cursor=2026-13-99T00:00:00.000Z_0'],
  ['GET /tickets', `?cursor=0000-01-01T00:00:00.000Z_${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`],
  ['GET /tickets', '?type=%00&agency=%00&status=&priority=1,2'],
  ['GET /events', '?after=9007199254740991&limit=1000'],
  ['GET /events', '?after=2147483648'],
  ['GET /calls/summary', '?since=0000-01-01T00:00:00Z'],
])('%s%s', async (key, query) => {
  const answer = await call(key, { as: 'operator1', query })
  expect([200, 422], described(answer)).toContain(answer.status)
})

it('a file of any bytes is refused, never broken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 2_000 }), spoiltPhoto), async (bytes) => {
      const answer = await call('POST /tickets/{id}/attachments', { as: 'operator1', params: { id }, body: bytes, headers: { 'content-type': 'image/jpeg' } })
      expect([201, 409, 415, 422], described(answer)).toContain(answer.status)
    }),
    // Each is looked at by a program of its own.
    { numRuns: 12 },
  )
})

it('after all that, the log fits the rows and the texts', async () => {
  expect((await verifyLog()).faults).toEqual([])
})
