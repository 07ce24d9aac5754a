import { NextRequest } from 'next/server.js'
import { expect, it } from 'vitest'
import { shortRequest } from './short-request.ts'

const address = 'http://localhost:3112/api/auth/callback/credentials'
const post = (body: BodyInit, headers = {}) =>
  new NextRequest(address, { method: 'POST', body, headers, ...(body instanceof ReadableStream && { duplex: 'half' as const }) })

it('hands on what signing in needs, as it came', async () => {
  const read = await shortRequest(post('username=operator1&password=%F0%9F%94%A5', { cookie: 'a=b', 'content-type': 'application/x-www-form-urlencoded' }))
  const sent = read.ok ? read.value : undefined
  expect(await sent?.text()).toBe('username=operator1&password=%F0%9F%94%A5')
  expect([sent?.headers.get('cookie'), sent?.headers.get('content-type'), sent?.method]).toEqual(['a=b', 'application/x-www-form-urlencoded', 'POST'])
})

it('refuses a body that is too long, said or unsaid', async () => {
  const tooLong = { ok: false, code: 'payload-too-large' }
  expect(await shortRequest(post('a'.repeat(16 * 1024 + 1)))).toEqual(tooLong)
  expect(await shortRequest(post('a', { 'content-length': '1000000' }))).toEqual(tooLong)
  let pulled = 0
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled += 1
      controller.enqueue(new Uint8Array(8 * 1024))
    },
  })
  expect(await shortRequest(post(endless))).toEqual(tooLong)
  expect(pulled).toBeLessThan(8)
})

it('leaves a request without a body alone', async () => {
  const asked = new NextRequest('http://localhost:3112/api/auth/csrf')
  expect(await shortRequest(asked)).toEqual({ ok: true, value: asked })
})

it.each(['{', '', '{"username": '])('refuses "%s" as JSON', async (body) => {
  expect(await shortRequest(post(body, { 'content-type': 'application/json' }))).toEqual({ ok: false, code: 'malformed-json' })
})
