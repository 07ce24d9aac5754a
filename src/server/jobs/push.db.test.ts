import { createECDH, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { call } from '../../../tests/support/api.ts'
import { until } from '../../../tests/support/console-client.ts'
import { useServer } from '../../../tests/support/server.ts'
import { opened } from '../../../tests/support/tickets.ts'
import { prisma } from '../db/prisma.ts'
import { startPush, type PushJob } from './push.ts'

vi.setConfig({ testTimeout: 30_000 })
const curve = createECDH('prime256v1')
curve.generateKeys()
process.env.SIAGA_PUSH_KEY = Buffer.from(curve.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url')

/** A push service: says 201 at /ok, 410 at /gone, 404 at /unknown, 503 at /ill, and nothing at all at /hang. */
const got: { path: string; body: Buffer; headers: Record<string, unknown> }[] = []
/** Requests that have had no answer and have not been given up. */
let hanging = 0
const service: Server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const path = request.url ?? ''
    got.push({ path, body: Buffer.concat(chunks), headers: request.headers })
    if (!path.startsWith('/hang')) return response.writeHead({ '/ok': 201, '/gone': 410, '/unknown': 404, '/ill': 503 }[path] ?? 400).end()
    hanging += 1
    return response.on('close', () => (hanging -= 1))
  })
})
await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${String((service.address() as AddressInfo).port)}`
process.env.SIAGA_PUSH_ORIGINS = origin
useServer()

let job: PushJob
beforeAll(() => (job = startPush()))
afterAll(async () => {
  await job.stop()
  service.closeAllConnections()
  service.close()
})

const phone = createECDH('prime256v1')
phone.generateKeys()
const subscribe = (path: string, as = 'damkar') =>
  call('POST /push/subscriptions', { as, body: { endpoint: `${origin}${path}`, keys: { p256dh: phone.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') } } })
const received = (path: string) => got.filter((one) => one.path === path)
const news = () => job.heard([{ kind: 'ticket.opened' } as never])

it('wakes the phones of the agency that was given work, forgets one that is gone, and keeps what failed for later', async () => {
  await opened({ agencies: ['damkar'] })
  for (const path of ['/ok', '/gone', '/unknown', '/ill']) expect((await subscribe(path)).status).toBe(201)
  expect((await subscribe('/other', 'polisi')).status).toBe(201)
  const { id } = await opened({ agencies: ['damkar'], description: 'kata rahasia', caller: { phone: '081234500001', name: 'Fulan' } })
  news()
  await until(() => received('/ok').length === 1 && received('/gone').length === 1 && received('/unknown').length === 1 && received('/ill').length === 1, 'a message')
  const phonesAt = (end: string) => prisma().pushSubscription.count({ where: { endpoint: { endsWith: end } } })
  await until(async () => (await phonesAt('/gone')) + (await phonesAt('/unknown')) === 0, 'phones that are no more are forgotten')
  expect([await phonesAt('/ok'), await phonesAt('/ill')]).toEqual([1, 1])
  await until(async () => (await prisma().pushDelivery.count({ where: { attempts: 1 } })) === 1, 'a message')
  const [waiting] = await prisma().pushDelivery.findMany()
  expect(waiting?.payload).toMatchObject({ ticketId: id, again: false })
  expect(Object.keys(waiting?.payload as object).sort()).toEqual(['again', 'number', 'place', 'ticketId', 'type'])
  // Number, type and kecamatan, and nothing of what anybody said or is called.
  expect(waiting?.payload).toMatchObject({ number: expect.stringMatching(/^112-\d{8}-\d{4,}$/) as string, type: 'Kebakaran bangunan', place: expect.stringMatching(/^[A-Z][A-Za-z ]+$/) as string })
  expect(JSON.stringify(waiting?.payload)).not.toMatch(/rahasia|Fulan|81234500001/)
  // What went over the wire is sealed for the phone, and says who sends it.
  expect(received('/ok')[0]?.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '600', urgency: 'high' })
  expect(received('/ok')[0]?.body.toString('latin1')).not.toMatch(/rahasia|Fulan|112-/)
  // Neither what was opened before the phone wanted to know, nor anything of another agency's.
  expect(received('/ok')).toHaveLength(1)
  expect(received('/other')).toHaveLength(0)
  await prisma().pushSubscription.deleteMany({ where: { endpoint: { endsWith: '/ill' } } })
})

it('a service that hangs delays neither a dispatch nor another phone', async () => {
  // More phones than are tried at once.
  const phones = Array.from({ length: 20 }, (_, n) => `/hang${String(n)}`)
  for (const path of phones) expect((await subscribe(path)).status).toBe(201)
  const before = received('/ok').length
  const { id } = await opened({ agencies: ['damkar'] })
  news()
  await until(() => hanging > 0 && received('/ok').length === before + 1, 'a message', 20_000)
  const other = received('/other').length
  // While the service says nothing: a report, an agency sent, a step taken, and another agency's phone woken.
  const dispatched = await call('POST /tickets/{id}/assignments', { as: 'operator1', params: { id }, body: { agency: 'polisi' } })
  const accepted = await call('POST /tickets/{id}/assignments/{agency}/{action}', { as: 'damkar', params: { id, agency: 'damkar', action: 'accept' }, body: {} })
  expect([dispatched.status, accepted.status]).toEqual([201, 200])
  await opened({ agencies: ['polisi'] })
  expect(hanging).toBeGreaterThan(0)
  news()
  await until(() => received('/other').length === other + 2, 'a message')
  await prisma().pushSubscription.deleteMany({ where: { endpoint: { contains: '/hang' } } })
})

it('refuses an address that is at no push service, and forgets a phone for its owner alone', async () => {
  const elsewhere = await call('POST /push/subscriptions', { as: 'damkar', body: { endpoint: 'http://169.254.169.254/latest', keys: { p256dh: 'x', auth: 'x' } } })
  expect(elsewhere).toMatchObject({ status: 422, body: { errors: [{ field: 'endpoint' }] } })
  const remove = async (as: string) => (await call('POST /push/subscriptions/remove', { as, body: { endpoint: `${origin}/ok` } })).body
  expect([await remove('polisi'), await remove('damkar'), await remove('damkar')]).toEqual([{ removed: false }, { removed: true }, { removed: false }])
})
