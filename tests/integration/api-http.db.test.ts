import { createServer, type IncomingMessage } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerApi } from '#server/api/answer-api.ts'
import { send } from '#server/http/send.ts'
import { sessionCookie } from '../support/actors.ts'
import { useServer } from '../support/server.ts'
import { pasarRaya } from '../support/tickets.ts'

// What only shows on a real connection: methods, headers, bodies that are cut off or do not end.
useServer()
const bodies: IncomingMessage[] = []
const http = createServer((request, response) => {
  const { method = '', url = '', headers } = request
  const [path = '', search = ''] = url.split('?')
  bodies.push(request)
  void answerApi({ method, path, search, headers, body: request }).then((reply) => send(request, response, reply))
})
let origin = ''
let cookie = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`
  cookie = await sessionCookie('operator1')
})
afterAll(() => {
  http.closeAllConnections()
  http.close()
})

const ask = (method: string, path: string, init: { readonly body?: string; readonly headers?: Record<string, string> } = {}) =>
  fetch(`${origin}/api/v1${path}`, { method, ...init, headers: { cookie, ...init.headers } })
const fire = { type: 'kebakaran', location: pasarRaya, agencies: [] }
const json = { 'content-type': 'application/json' }
const ticketsNow = async () => ((await (await ask('GET', '/board')).json()) as { tickets: unknown[] }).tickets.length

describe('methods', () => {
  it('405 with what is allowed, and the error body of everywhere', async () => {
    const answer = await ask('DELETE', '/tickets')
    expect([answer.status, answer.headers.get('allow'), answer.headers.get('content-type')]).toEqual([405, 'POST, GET, HEAD, OPTIONS', 'application/problem+json'])
    expect(await answer.json()).toMatchObject({ status: 405, code: 'method-not-allowed', type: '/problems/method-not-allowed' })
    expect((await ask('GET', '/tickets/similar')).headers.get('allow')).toBe('POST, OPTIONS')
  })

  it('404 for a path that is none, whatever the method', async () => {
    for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
      const answer = await ask(method, '/nowhere')
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    }
  })

  it('OPTIONS names them and lets no other site in', async () => {
    const answer = await ask('OPTIONS', '/tickets', { headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' } })
    expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([204, 'POST, GET, HEAD, OPTIONS', ''])
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('HEAD is GET without the body', async () => {
    const [head, get] = [await ask('HEAD', '/me'), await ask('GET', '/me')]
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, get.headers.get('content-length'), ''])
  })
})

it('shuts what browsers can shut, and keeps nothing in caches', async () => {
  for (const answer of [await ask('GET', '/me'), await ask('GET', '/nowhere')]) {
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
  }
})

it('packs what is long for whoever can unpack it', async () => {
  const long = '/openapi.json'
  expect((await ask('GET', long)).headers.get('content-encoding')).toBe('gzip')
  expect((await ask('GET', long, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')).toBeNull()
  expect((await ask('GET', '/me')).headers.get('content-encoding')).toBeNull()
  expect(await (await ask('GET', long)).json()).toMatchObject({ openapi: '3.1.0' })
})

describe('bodies', () => {
  it('413 over a connection that goes on', async () => {
    const body = JSON.stringify({ ...fire, description: 'a'.repeat(3_000_000) })
    expect((await ask('POST', '/tickets', { body, headers: json })).status).toBe(413)
    expect((await ask('POST', '/tickets', { body: JSON.stringify(fire), headers: json })).status).toBe(201)
  })

  it('one that was cut off changes nothing, though what came is whole JSON', async () => {
    const before = await ticketsNow()
    const text = JSON.stringify(fire)
    const head = `POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`
    const seen = bodies.length
    const socket = net.connect(Number(new URL(origin).port), '127.0.0.1')
    socket.write(`${head}${text.length.toString(16)}\r\n${text}\r\n`)
    await expect.poll(() => bodies.length).toBe(seen + 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    socket.destroy()
    await expect.poll(() => bodies[seen]?.destroyed).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await ticketsNow()).toBe(before)
  })
})
